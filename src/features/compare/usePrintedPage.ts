import { useEffect } from 'react'
import { showForPrint } from './exportComparison.ts'
import type { ExportedPage } from './exportComparison.ts'

/** External system: the browser's printing, which gets the whole page and not what is in sight. */
export function usePrintedPage(makePage: () => ExportedPage): void {
  useEffect(() => {
    let shown: ReturnType<typeof showForPrint> | undefined
    const show = (): void => {
      shown?.remove()
      shown = showForPrint(makePage())
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
  }, [makePage])
}
