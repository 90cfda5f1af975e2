import { readRunColumns } from '../client/runColumnsPage.ts'
import type { RunColumnsPage } from '../client/runColumnsPage.ts'
import { EMPTY_RUN_TABLE, appendRuns } from '../domain/runTable.ts'
import type { RunTable } from '../domain/runTable.ts'
import { element } from '../features/runs-table/picture/element.ts'
import { paintTable } from '../features/runs-table/picture/paintTable.ts'
import classes from './firstRows.module.css'

/** Narrower, what is above the table has more lines, and only the page knows how many. */
const IS_WIDE = '(width > 900px)'
/** Read in 10 ms; more, as of runs with thousands of keys, would keep the browser from what it has to do. The page has a worker for it. */
const MOST_BYTES = 500_000
/** Around the rows, as in the style sheet. */
const RAIL_PX = 52
const BARS_PX = 160

/**
 * Paints the runs that a link leads to as soon as they are here: React and the page's code are ready much later
 * (docs/adr/0038-a-picture-of-the-first-rows.md). The picture goes when the page has drawn its own rows, or anything else but that it
 * waits.
 * @param bytes the answer of `runs/search`, the first page.
 */
export async function paintFirstRows(bytes: ArrayBuffer): Promise<void> {
  const root = await findRoot()
  // The page may have been quicker.
  if (bytes.byteLength > MOST_BYTES || !isWaiting(root) || !matchMedia(IS_WIDE).matches) return
  const page = readIfRight(bytes)
  if (page === undefined || page.columns.size === 0) return
  const parts = paint(appendRuns(EMPTY_RUN_TABLE, page.columns, page.nextPageToken === undefined))
  document.body.append(...parts)
  const { hash } = location
  const watch = new MutationObserver(() => {
    if (!isWaiting(root) || location.hash !== hash) end()
  })
  const end = (): void => {
    for (const part of parts) part.remove()
    watch.disconnect()
    removeEventListener('hashchange', end)
  }
  watch.observe(root, { childList: true, subtree: true })
  addEventListener('hashchange', end)
}

/** Where the page will be; what paints may be here before the browser has read so far. */
async function findRoot(): Promise<HTMLElement> {
  const find = (): HTMLElement | null => document.getElementById('root')
  return (
    find() ??
    new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        const root = find()
        if (root === null) return
        watch.disconnect()
        resolve(root)
      })
      watch.observe(document, { childList: true, subtree: true })
    })
  )
}

/** Of an answer that is not as it must be, the page says what is wrong. */
function readIfRight(bytes: ArrayBuffer): RunColumnsPage | undefined {
  try {
    return readRunColumns(bytes)
  } catch {
    return undefined
  }
}

/** There is nothing of the page yet, or its frame, or what stands in its rows' place. */
function isWaiting(root: HTMLElement): boolean {
  return root.childElementCount === 0 || root.querySelector('[data-waiting]') !== null
}

/** The frame of the page, over which its own is drawn, and the rows, which lie above that. */
function paint(table: RunTable): HTMLElement[] {
  const size = { widthPx: innerWidth - RAIL_PX, heightPx: innerHeight - BARS_PX }
  const { frame, rail, bars, footer, rows } = classes
  const parts = [
    element('div', frame, {}, element('div', rail, {}), element('div', bars, {}), element('div', footer, {})),
    element('div', rows, {}, paintTable(table, size, Date.now())),
  ]
  // The page says the same in a moment, to those who hear it, too.
  for (const part of parts) part.inert = true
  return parts
}
