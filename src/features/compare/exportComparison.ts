import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { pageColor } from '../../ui/pageColor.ts'
import { saveFile } from '../../ui/saveFile.ts'
import type { Paper } from '../../ui/usePrintedPage.ts'
import type { CompareModel } from './compareModel.ts'
import { documentCss } from './documentCss.ts'
import { plainComparison } from './plainComparison.ts'
import { printComparison } from './printComparison.ts'
import { printBody, printDocument } from './printDocument.ts'
import type { PrintedChart, PrintedPage } from './printDocument.ts'

export interface ExportedPage {
  readonly title: string
  readonly model: CompareModel
  readonly charts: readonly PrintedChart[]
  readonly rest: string
}

/** Columns that can be read beside each other on a sheet. */
const RUNS_ON_PAPER = 6

function printedPage({ title, model, charts, rest }: ExportedPage, mostRuns?: number): PrintedPage {
  return {
    title,
    href: window.location.href,
    saved: `saved ${formatAbsoluteTime(Date.now())} from ${window.location.host}`,
    comparison: printComparison(model, pageColor, mostRuns),
    charts,
    rest,
  }
}

/** Saves the page as one HTML file that opens without a server, in the theme it is seen in. */
export function saveHtml(page: ExportedPage): void {
  const isDark = document.documentElement.dataset['mantineColorScheme'] === 'dark'
  const html = printDocument(printedPage(page), documentCss, isDark ? 'dark' : 'light', plainComparison(page.model))
  saveFile(html, page.title, 'html', 'text/html')
}

/** The whole page for the moment in which the browser prints. */
export function paperOf(page: ExportedPage): Paper {
  const parsed = new DOMParser().parseFromString(printBody(printedPage(page, RUNS_ON_PAPER)), 'text/html')
  // What is folded could not be unfolded on paper.
  for (const details of parsed.querySelectorAll('details')) details.open = true
  const figures = [...parsed.querySelectorAll('figure')]
  for (const [at, { list }] of page.charts.entries()) if (list !== undefined) figures[at]?.replaceChildren(...list)
  return { nodes: parsed.body.childNodes, css: documentCss }
}
