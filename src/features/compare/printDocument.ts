import { escapeXml } from '../../lib/scene.ts'

/** A chart as a picture that stands alone. */
export interface PrintedChart {
  readonly title: string
  readonly svg: string
  /** What paper has in its place. */
  readonly list?: readonly Node[] | undefined
}

export interface PrintedPage {
  readonly title: string
  /** Where it was. */
  readonly href: string
  /** When it was saved, in words. */
  readonly saved: string
  /** HTML. */
  readonly comparison: string
  readonly charts: readonly PrintedChart[]
  /** Why these are not all charts; `''` when they are. */
  readonly rest: string
}

/** The inside of a document: title, table, charts. */
export function printBody({ title, href, saved, comparison, charts, rest }: PrintedPage): string {
  const figures = charts.map(({ title, svg }) => `<figure aria-label="${escapeXml(title)}">${svg}</figure>`)
  const note = rest === '' ? '' : `<p>${escapeXml(rest)}</p>\n`
  return (
    `<header><h1>${escapeXml(title)}</h1><p><a href="${escapeXml(href)}">${escapeXml(saved)}</a></p></header>\n<main>\n${comparison}\n` +
    `${figures.length === 0 ? '' : `<section>\n${note}${figures.join('\n')}\n</section>\n`}</main>`
  )
}

/**
 * A whole document that needs nothing but itself: style sheets and values are in it, scripts and requests are not, and its
 * policy forbids both. `data` are the values with all digits, for programs.
 */
export function printDocument(page: PrintedPage, css: string, scheme: 'light' | 'dark', data: unknown): string {
  // The one way out of a script element is its end tag.
  const json = JSON.stringify(data).replaceAll('<', String.raw`\u003C`)
  return (
    `<!doctype html>\n<html lang="en" data-mantine-color-scheme="${scheme}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta name="viewport" content="width=device-width">\n` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">\n` +
    `<title>${escapeXml(page.title)}</title>\n<style>\n${css.replaceAll('</', String.raw`<\/`)}\n</style>\n</head>\n<body>\n` +
    `${printBody(page)}\n<script type="application/json" id="data">${json}</script>\n</body>\n</html>\n`
  )
}
