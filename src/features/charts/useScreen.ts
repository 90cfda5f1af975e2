import { useSyncExternalStore } from 'react'

/** Device pixels per CSS pixel; changes with the browser's zoom and when a window moves to another screen. */
export function usePixelRatio(): number {
  return useSyncExternalStore(onPixelRatioChange, () => devicePixelRatio)
}

function onPixelRatioChange(changed: () => void): () => void {
  let query: MediaQueryList
  const listen = () => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    query.addEventListener('change', again, { once: true })
  }
  const again = () => {
    changed()
    listen()
  }
  listen()
  return () => query.removeEventListener('change', again)
}

const THEME_ATTRIBUTE = 'data-mantine-color-scheme'

/** The page's theme: what was drawn in colours read from CSS has to be drawn again when it changes. */
export function useThemeName(): string | null {
  return useSyncExternalStore(onThemeChange, () => document.documentElement.getAttribute(THEME_ATTRIBUTE))
}

function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: [THEME_ATTRIBUTE] })
  return () => observer.disconnect()
}
