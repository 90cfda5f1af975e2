import type { TableSettings } from '../../domain/tableSettings.ts'
import { usePrintedPage } from '../../ui/usePrintedPage.ts'
import { runsPaper } from './runsPaper.ts'
import type { TableModel } from './useTableModel.ts'

interface RunsPaperProps {
  readonly model: TableModel
  readonly settings: TableSettings
  /** What of the runs is not in the table; `''` when all are. */
  readonly rest: string
}

/** Gives the browser that prints the rows of the table, those out of sight too. Import it lazily: few print. */
export function RunsPaper({ model, settings, rest }: RunsPaperProps) {
  usePrintedPage(() => runsPaper(model, settings, rest))
  return null
}
