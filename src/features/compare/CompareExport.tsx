import { Button, Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useCommands } from '../../ui/commands.ts'
import type { Command } from '../../ui/commands.ts'
import { usePrintedPage } from '../../ui/usePrintedPage.ts'
import type { CompareModel } from './compareModel.ts'
import { paperOf } from './exportComparison.ts'
import type { ExportedPage } from './exportComparison.ts'
import { exportWays } from './exportWays.ts'
import type { ExportWay } from './exportWays.ts'

interface CompareExportProps {
  /** What the files are called. */
  readonly title: string
  readonly model: CompareModel
  /** The charts that are drawn, made when they are asked for, and why these are not all. */
  readonly chartsOf: () => Pick<ExportedPage, 'charts' | 'rest'>
  /** Has all charts of the page drawn, and then does what it is given. */
  readonly whenDrawn: (act: () => void) => void
}

const NO_COMMANDS: readonly Command[] = []

/** The comparison as a file, on the clipboard or on paper: the table as it is shown, the page with all of its rows. */
export function CompareExport({ title, model, chartsOf, whenDrawn }: CompareExportProps) {
  const isEmpty = model.runs.length === 0
  const makePage = () => ({ title, model, ...chartsOf() })
  usePrintedPage(() => (isEmpty ? undefined : paperOf(makePage())))
  const { ofTable, ofPage } = exportWays(title, model, makePage, whenDrawn)
  const commands = [...ofTable.map((way) => command('Table', way)), ...ofPage.map((way) => command('Whole page', way))]
  useCommands(isEmpty ? NO_COMMANDS : commands)
  const items = (ways: readonly ExportWay[]) =>
    ways.map(({ label, run }) => (
      <Menu.Item key={label} onClick={run}>
        {label}
      </Menu.Item>
    ))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button disabled={isEmpty} rightSection={<ChevronDown aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>The table as it is shown</Menu.Label>
        {items(ofTable)}
        <Menu.Divider />
        <Menu.Label>The page with all rows</Menu.Label>
        {items(ofPage)}
      </Menu.Dropdown>
    </Menu>
  )
}

function command(what: string, { label, keys, run }: ExportWay): Command {
  const found = `${what}: ${label}`
  const byKeys = keys === undefined ? {} : { keys, worksWhileTyping: true }
  return { id: `compare.export.${found}`, label: found, group: 'Export this comparison', ...byKeys, run }
}
