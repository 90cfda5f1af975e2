import { Button, Menu } from '@mantine/core'
import { Download } from 'lucide-react'
import { Fragment } from 'react'
import { printCsv, printJson, printMarkdown, printTsv } from '../../lib/printTable.ts'
import type { PlainTable } from '../../lib/printTable.ts'
import { copyText } from '../../ui/copyText.ts'
import { saveFile } from '../../ui/saveFile.ts'
import { showMessage } from '../../ui/showMessage.ts'

/** Runs that can be exported. */
export interface ExportSource {
  /** Which, for the menu's heading: `4 selected`. */
  readonly what: string
  /** What is not in it, though somebody might think so. */
  readonly note?: string | undefined
  /** Made when it is asked for: it can be large, and some of it may have to be loaded first. */
  readonly makeTable: () => PlainTable | Promise<PlainTable>
}

interface ExportMenuProps {
  /** None while there is nothing to export yet. */
  readonly sources: readonly ExportSource[]
  /** The file's name without its ending. */
  readonly fileName: string
}

const FORMATS = [
  { label: 'CSV', ending: 'csv', mediaType: 'text/csv', print: printCsv },
  { label: 'JSON', ending: 'json', mediaType: 'application/json', print: printJson },
  { label: 'Markdown', ending: 'md', mediaType: 'text/markdown', print: printMarkdown },
] as const

/** Runs as a file, or on the clipboard for a spreadsheet. */
export function ExportMenu({ sources, fileName }: ExportMenuProps) {
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button
          variant="subtle"
          title="Save or copy runs"
          disabled={sources.length === 0}
          leftSection={<Download aria-hidden />}
        >
          <span data-spare>Export</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sources.map(({ what, note, makeTable }, at) => {
          const take = (use: (table: PlainTable) => void): void => {
            Promise.resolve(makeTable()).then(use, (error: unknown) =>
              showMessage(`Nothing was exported. ${error instanceof Error ? error.message : String(error)}`),
            )
          }
          return (
            <Fragment key={what}>
              {at > 0 && <Menu.Divider />}
              <Menu.Label>
                {what}, the columns of the table
                {note !== undefined && (
                  <>
                    <br />
                    {note}
                  </>
                )}
              </Menu.Label>
              {FORMATS.map(({ label, ending, mediaType, print }) => (
                <Menu.Item
                  key={ending}
                  aria-label={`${label}, ${what}`}
                  onClick={() => take((table) => saveFile(print(table), fileName, ending, mediaType))}
                >
                  {label}
                </Menu.Item>
              ))}
              {at === 0 && (
                <>
                  <Menu.Item onClick={() => take((table) => void copyText(printTsv(table)))}>
                    Copy for a spreadsheet
                  </Menu.Item>
                  <Menu.Item onClick={() => take((table) => void copyText(printMarkdown(table)))}>
                    Copy as Markdown
                  </Menu.Item>
                </>
              )}
            </Fragment>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
