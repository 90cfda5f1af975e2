import { Button, Menu } from '@mantine/core'
import { Download } from 'lucide-react'
import { printCsv, printJson, printMarkdown, printTsv } from '../../lib/printTable.ts'
import type { PlainTable } from '../../lib/printTable.ts'
import { copyText } from '../../ui/copyText.ts'
import { PAGE_PORTAL } from '../../ui/pagePortal.ts'
import { saveFile } from '../../ui/saveFile.ts'

interface ExportMenuProps {
  /** Which runs, for the menu's heading: `4 selected runs`. */
  readonly what: string
  /** The file's name without its ending. */
  readonly fileName: string
  /** Made when it is asked for: it can be large. */
  readonly makeTable: () => PlainTable
}

const FORMATS = [
  { label: 'CSV', ending: 'csv', mediaType: 'text/csv', print: printCsv },
  { label: 'JSON', ending: 'json', mediaType: 'application/json', print: printJson },
  { label: 'Markdown', ending: 'md', mediaType: 'text/markdown', print: printMarkdown },
] as const

/** Runs as a file, or on the clipboard for a spreadsheet. */
export function ExportMenu({ what, fileName, makeTable }: ExportMenuProps) {
  return (
    <Menu position="top-start" portalProps={PAGE_PORTAL}>
      <Menu.Target>
        <Button variant="subtle" leftSection={<Download aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{what}, the columns of the table</Menu.Label>
        {FORMATS.map(({ label, ending, mediaType, print }) => (
          <Menu.Item key={ending} onClick={() => saveFile(print(makeTable()), fileName, ending, mediaType)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void copyText(printTsv(makeTable()))}>Copy for a spreadsheet</Menu.Item>
        <Menu.Item onClick={() => void copyText(printMarkdown(makeTable()))}>Copy as Markdown</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
