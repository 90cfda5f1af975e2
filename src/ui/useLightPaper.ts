import { useEffect } from 'react'
import { lightenPage } from './lightPaper.ts'

/** External system: the browser's printing, for which the page is light. What prints whole is marked `data-paper` (`base.css`). */
export function useLightPaper(): void {
  useEffect(() => {
    let restore: (() => void) | undefined
    const darken = (): void => {
      restore?.()
      restore = undefined
    }
    const lighten = (): void => {
      darken()
      restore = lightenPage()
    }
    window.addEventListener('beforeprint', lighten)
    window.addEventListener('afterprint', darken)
    return () => {
      darken()
      window.removeEventListener('beforeprint', lighten)
      window.removeEventListener('afterprint', darken)
    }
  }, [])
}
