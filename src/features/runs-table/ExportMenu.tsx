import { Button, Menu } from '@mantine/core'
import { Download } from 'lucide-react'
import { Fragment } from 'react'
import { formatInteger } from '../../lib/formatNumber.ts'
import { printInTasks } from '../../lib/printInTasks.ts'
import { CSV, JSON_LIST, MARKDOWN, TSV } from '../../lib/printTable.ts'
import type { PlainTable, TableFormat } from '../../lib/printTable.ts'
import { ShortTasks } from '../../lib/shortTasks.ts'
import { copyText } from '../../ui/copyText.ts'
import { PressMenu } from '../../ui/PressMenu.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { showMessage } from '../../ui/showMessage.ts'

/** Runs that can be exported. */
export interface ExportSource {
  /** Which, for the menu's heading: `4 selected`. */
  readonly what: string
  /** What is not in it, though somebody might think so. */
  readonly note?: string | undefined
  /** Made when it is asked for: it can be large, and some of it may have to be loaded first. */
  readonly makeTable: (tasks: ShortTasks) => Promise<PlainTable>
}

interface ExportMenuProps {
  /** None while there is nothing to export yet. */
  readonly sources: readonly ExportSource[]
  /** The file's name without its ending. */
  readonly fileName: string
}

const FORMATS = [
  { label: 'CSV', ending: 'csv', mediaType: 'text/csv', format: CSV },
  { label: 'JSON', ending: 'json', mediaType: 'application/json', format: JSON_LIST },
  { label: 'Markdown', ending: 'md', mediaType: 'text/markdown', format: MARKDOWN },
] as const

/** Fewer are written before anybody could read that they are. */
const MANY = 10_000

/** The runs of a source as a text, in parts; says so where that takes a while. */
async function write(source: ExportSource, format: TableFormat): Promise<string[]> {
  const tasks = new ShortTasks()
  const table = await source.makeTable(tasks)
  const count = table.rows.length
  if (count >= MANY) showMessage(`Writing ${formatInteger(count)} runs…`)
  return printInTasks(format, table, tasks)
}

/** Runs as a file, or on the clipboard for a spreadsheet. */
export function ExportMenu({ sources, fileName }: ExportMenuProps) {
  return (
    <PressMenu
      position="top-start"
      renderButton={(press) => (
        <Button
          variant="subtle"
          title="Save or copy runs"
          disabled={sources.length === 0}
          leftSection={<Download aria-hidden />}
          {...press}
        >
          <span data-spare>Export</span>
        </Button>
      )}
    >
      <Menu.Dropdown>
        {sources.map((source, at) => {
          const { what, note } = source
          const take = (format: TableFormat, use: (parts: string[]) => void): void => {
            write(source, format).then(use, (error: unknown) =>
              showMessage(`Nothing was exported. ${error instanceof Error ? error.message : String(error)}`),
            )
          }
          const copy = (format: TableFormat): void => take(format, (parts) => void copyText(parts.join('')))
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
              {FORMATS.map(({ label, ending, mediaType, format }) => (
                <Menu.Item
                  key={ending}
                  aria-label={`${label}, ${what}`}
                  onClick={() =>
                    take(format, (parts) => {
                      const type = `${mediaType};charset=utf-8`
                      saveFile(new Blob(parts, { type }), fileName, ending, mediaType)
                    })
                  }
                >
                  {label}
                </Menu.Item>
              ))}
              {at === 0 && (
                <>
                  <Menu.Item onClick={() => copy(TSV)}>Copy for a spreadsheet</Menu.Item>
                  <Menu.Item onClick={() => copy(MARKDOWN)}>Copy as Markdown</Menu.Item>
                </>
              )}
            </Fragment>
          )
        })}
      </Menu.Dropdown>
    </PressMenu>
  )
}
