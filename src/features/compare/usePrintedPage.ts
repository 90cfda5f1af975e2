import { useEffect, useEffectEvent } from 'react'
import { lightenPage } from '../../ui/lightPaper.ts'
import { showForPrint } from './exportComparison.ts'
import type { ExportedPage } from './exportComparison.ts'

/**
 * External system: the browser's printing, which gets the whole page and not what is in sight. What arrives from the
 * server while it prints changes nothing: the printed page stays until the browser is done. As long as there is none, the
 * browser prints what it shows.
 */
export function usePrintedPage(makePage: () => ExportedPage | undefined): void {
  const make = useEffectEvent(makePage)
  useEffect(() => {
    let shown: (() => void) | undefined
    const hide = (): void => {
      shown?.()
      shown = undefined
    }
    const show = (): void => {
      hide()
      // Before the page is made, for the charts' sake.
      const restore = lightenPage()
      const page = make()
      if (page === undefined) {
        restore()
        return
      }
      const { remove } = showForPrint(page)
      shown = () => {
        remove()
        restore()
      }
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
