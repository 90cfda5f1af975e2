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
    let shown: (() => void) | undefined
    const hide = (): void => {
      shown?.()
      shown = undefined
    }
    const show = (): void => {
      hide()
      const restore = lightenPage()
      const { remove } = showForPrint(make())
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

/** Paper is white: charts are pictured in the light theme, until the returned function gives the page its own back. */
function lightenPage(): () => void {
  const { dataset } = document.documentElement
  const own = dataset['mantineColorScheme']
  dataset['mantineColorScheme'] = 'light'
  return () => {
    if (own !== undefined) dataset['mantineColorScheme'] = own
  }
}
