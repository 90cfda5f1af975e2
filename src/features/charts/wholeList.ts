import { formatInteger } from '../../lib/formatNumber.ts'

/** More rows than these are left out of pictures and paper. */
const MOST_ROWS = 500

/** The rows of a card that is a list, of which as many are in sight as fit; `undefined` for a card that is none, or whose rows all fit. */
export function hiddenList(card: HTMLElement): HTMLElement | undefined {
  const list = card.querySelector<HTMLElement>('[data-list]')
  return list !== null && list.scrollHeight > list.clientHeight ? list : undefined
}

/** The rows of a list that `hiddenList` has found. */
export function rowsOf(list: ParentNode): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('dl > div, tbody > tr')]
}

/** What is said of rows that are left out; `''` when none are. */
export function leftOutWords(rows: number): string {
  return rows > MOST_ROWS ? `first ${formatInteger(MOST_ROWS)} of ${formatInteger(rows)} rows: the CSV has all` : ''
}

/**
 * What `make` makes of the card while its list is as long as its rows, of which `MOST_ROWS` are there. The card is as it
 * was before anybody sees it.
 */
export function withWholeList<T>(card: HTMLElement, make: () => T): T {
  const list = hiddenList(card)
  if (list === undefined) return make()
  const { scrollTop } = list
  const rest = rowsOf(list).slice(MOST_ROWS)
  for (const row of rest) row.style.display = 'none'
  card.style.height = `${card.offsetHeight + list.scrollHeight - list.clientHeight}px`
  try {
    return make()
  } finally {
    card.style.removeProperty('height')
    for (const row of rest) row.style.removeProperty('display')
    list.scrollTop = scrollTop
  }
}

/** A list of which not all is in sight as paper has it: in rows that sheets can part, which a picture cannot be. */
export function listOnPaper(card: HTMLElement): readonly HTMLElement[] | undefined {
  const list = hiddenList(card)
  if (list === undefined) return undefined
  const title = document.createElement('h3')
  title.textContent = card.ariaLabel
  const copy = list.cloneNode(true) as HTMLElement
  copy.removeAttribute('tabindex')
  const rows = rowsOf(copy)
  for (const row of rows.slice(MOST_ROWS)) row.remove()
  const note = document.createElement('figcaption')
  note.textContent = leftOutWords(rows.length)
  return [title, copy, ...(note.textContent === '' ? [] : [note])]
}
