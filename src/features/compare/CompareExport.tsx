import { Button, Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { printCsv, printMarkdown, printTsv } from '../../lib/printTable.ts'
import { printSvg } from '../../lib/scene.ts'
import { copyText } from '../../ui/copyText.ts'
import { pageScene, paintScene } from '../../ui/paintScene.ts'
import { saveFile } from '../../ui/saveFile.ts'
import { showMessage } from '../../ui/showMessage.ts'
import type { CompareModel } from './compareModel.ts'
import { compareScene } from './compareScene.ts'
import { saveHtml } from './exportComparison.ts'
import type { PrintedChart } from './printDocument.ts'
import { plainComparison, readableComparison } from './plainComparison.ts'
import { usePrintedPage } from './usePrintedPage.ts'

interface CompareExportProps {
  /** What the files are called. */
  readonly title: string
  readonly model: CompareModel
  /** The charts that are on the page, made when they are asked for. */
  readonly chartsOf: () => readonly PrintedChart[]
}

/** The comparison as a file, on the clipboard or on paper: the table as it is shown, the page with all of its rows. */
export function CompareExport({ title, model, chartsOf }: CompareExportProps) {
  const makePage = () => ({ title, model, charts: chartsOf() })
  usePrintedPage(makePage)
  const savePng = async (): Promise<void> => {
    const picture = await paintScene(pageScene(compareScene(model)))
    if (picture !== undefined) saveFile(picture, title, 'png', 'image/png')
    else showMessage('The table is too large for a PNG. Save it as SVG, or show fewer rows or runs.')
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button rightSection={<ChevronDown aria-hidden />}>Export</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>The table as it is shown</Menu.Label>
        <Menu.Item onClick={() => saveFile(printCsv(plainComparison(model)), title, 'csv', 'text/csv')}>CSV</Menu.Item>
        <Menu.Item onClick={() => saveFile(printMarkdown(readableComparison(model)), title, 'md', 'text/markdown')}>
          Markdown
        </Menu.Item>
        <Menu.Item onClick={() => saveFile(printSvg(pageScene(compareScene(model))), title, 'svg', 'image/svg+xml')}>
          SVG
        </Menu.Item>
        <Menu.Item onClick={() => void savePng()}>PNG</Menu.Item>
        <Menu.Item onClick={() => void copyText(printTsv(plainComparison(model)))}>Copy for a spreadsheet</Menu.Item>
        <Menu.Item onClick={() => void copyText(printMarkdown(readableComparison(model)))}>Copy as Markdown</Menu.Item>
        <Menu.Divider />
        <Menu.Label>The page with all rows</Menu.Label>
        <Menu.Item onClick={() => saveHtml(makePage())}>HTML file</Menu.Item>
        <Menu.Item onClick={() => window.print()}>Print…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
