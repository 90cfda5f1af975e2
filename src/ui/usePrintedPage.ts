import { useEffect, useEffectEvent } from 'react'
import { lightenPage } from './lightPaper.ts'

/** What stands on paper in place of the app. */
export interface Paper {
  readonly nodes: Iterable<Node>
  readonly css: string
}

/**
 * External system: the browser's printing, which gets the whole page and not what is in sight. What arrives from the
 * server while it prints changes nothing: the printed page stays until the browser is done. As long as there is none, the
 * browser prints what it shows.
 */
export function usePrintedPage(makePaper: () => Paper | undefined): void {
  const make = useEffectEvent(makePaper)
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
      const paper = make()
      const remove = paper && showInstead(paper)
      shown = () => {
        remove?.()
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

/** Puts paper in place of the app, which on the screen is drawn only where it is in sight, until the returned function is called. */
function showInstead({ nodes, css }: Paper): () => void {
  const sheet = new CSSStyleSheet()
  // On the screen the app stays as it is: without room, it would take down what paper may be asked for again.
  sheet.replaceSync(
    `@media print {\n${css}\nbody > :not([data-printed]) { display: none; }\nhtml, body { height: auto; }\n}\n` +
      `@media screen { [data-printed] { display: none; } }`,
  )
  const holder = document.createElement('div')
  holder.dataset['printed'] = ''
  holder.append(...nodes)
  document.body.append(holder)
  document.adoptedStyleSheets.push(sheet)
  return () => {
    holder.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
