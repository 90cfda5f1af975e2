import { useEffect, useEffectEvent } from 'react'
import { showForPrint } from './exportComparison.ts'
import type { ExportedPage } from './exportComparison.ts'

/**
 * External system: the browser's printing, which gets the whole page and not what is in sight. What arrives from the
 * server while it prints changes nothing: the printed page stays until the browser is done.
 */
export function usePrintedPage(makePage: () => ExportedPage): void {
  const make = useEffectEvent(makePage)
  useEffect(() => {
    let shown: ReturnType<typeof showForPrint> | undefined
    const show = (): void => {
      shown?.remove()
      shown = showForPrint(make())
    }
    const hide = (): void => {
      shown?.remove()
      shown = undefined
    }
    window.addEventListener('beforeprint', show)
    window.addEventListener('afterprint', hide)
    return () => {
      hide()
      window.removeEventListener('beforeprint', show)
      window.removeEventListener('afterprint', hide)
    }
  }, [])
}
