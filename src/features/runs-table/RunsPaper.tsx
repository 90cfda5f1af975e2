import type { TableSettings } from '../../domain/tableSettings.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { usePrintedPage } from '../../ui/usePrintedPage.ts'
import { runsPaper } from './runsPaper.ts'
import type { TableModel } from './useTableModel.ts'

interface RunsPaperProps {
  readonly model: TableModel
  readonly settings: TableSettings
  /** The runs answer the search before. */
  readonly isStale: boolean
  /** The server has more than are here. */
  readonly hasMore: boolean
}

/** Gives the browser that prints the rows of the table, those out of sight too. */
export function RunsPaper({ model, settings, isStale, hasMore }: RunsPaperProps) {
  const more = hasMore ? `${formatInteger(model.table.size)} runs loaded, there are more` : ''
  usePrintedPage(() => runsPaper(model, settings, isStale ? 'these runs are from the search before' : more))
  return null
}
