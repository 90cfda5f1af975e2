import { printCsv, printMarkdown, printTsv } from '../../lib/printTable.ts'
import { printSvg } from '../../lib/scene.ts'
import type { Command } from '../../ui/commands.ts'
import { copyText } from '../../ui/copyText.ts'
import { pageScene, paintScene } from '../../ui/paintScene.ts'
import { saveFile } from '../../ui/saveFile.ts'
import { showMessage } from '../../ui/showMessage.ts'
import type { CompareModel } from './compareModel.ts'
import { compareScene } from './compareScene.ts'
import { saveHtml } from './exportComparison.ts'
import type { ExportedPage } from './exportComparison.ts'
import { plainComparison, readableComparison } from './plainComparison.ts'

/** A way out of the page, as a menu names it. */
export interface ExportWay {
  readonly label: string
  readonly keys?: Command['keys']
  readonly run: () => void
}

/**
 * The ways out of a comparison: the table as it is shown, and the page with all of its rows and charts. Files are called
 * `title`; `whenDrawn` does something as soon as all charts of the page are drawn.
 */
export function exportWays(
  title: string,
  model: CompareModel,
  makePage: () => ExportedPage,
  whenDrawn: (act: () => void) => void,
) {
  const savePng = async (): Promise<void> => {
    const picture = await paintScene(pageScene(compareScene(model)))
    if (picture !== undefined) saveFile(picture, title, 'png', 'image/png')
    else showMessage('The table is too large for a PNG. Save it as SVG, or show fewer rows or runs.')
  }
  const ofTable: readonly ExportWay[] = [
    { label: 'CSV', run: () => saveFile(printCsv(plainComparison(model)), title, 'csv', 'text/csv') },
    {
      label: 'Markdown',
      run: () => saveFile(printMarkdown(readableComparison(model)), title, 'md', 'text/markdown'),
    },
    { label: 'SVG', run: () => saveFile(printSvg(pageScene(compareScene(model))), title, 'svg', 'image/svg+xml') },
    { label: 'PNG', run: () => void savePng() },
    { label: 'Copy for a spreadsheet', run: () => void copyText(printTsv(plainComparison(model))) },
    { label: 'Copy as Markdown', run: () => void copyText(printMarkdown(readableComparison(model))) },
  ]
  const ofPage: readonly ExportWay[] = [
    { label: 'HTML file', run: () => whenDrawn(() => saveHtml(makePage())) },
    { label: 'Print…', keys: 'mod+p', run: () => whenDrawn(() => window.print()) },
  ]
  return { ofTable, ofPage }
}
