import { ExportMenu } from '../../features/runs-table/ExportMenu.tsx'
import { exportSource } from '../../features/runs-table/exportSource.ts'
import type { TableModel } from '../../features/runs-table/useTableModel.ts'
import { wholeTable } from '../../features/runs-table/wholeTable.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { ShortTasks } from '../../lib/shortTasks.ts'
import { runsFileName } from './runsFileName.ts'
import type { RunsViewProps } from './viewProps.ts'

interface RunsExportProps extends Pick<RunsViewProps, 'loaded' | 'load' | 'search' | 'experiments' | 'onLoadAll'> {
  readonly model: TableModel
}

/** What is shown, or all that match where that is more: the rest is loaded first. */
export function RunsExport({ model, loaded, load, search, experiments, onLoadAll }: RunsExportProps) {
  const { rows, columns } = model
  const shown = exportSource(model, rows, `${formatInteger(rows.length)} shown`)
  const all = {
    what: 'All that match, after loading the rest',
    note: shown.note,
    makeTable: async (tasks: ShortTasks) => {
      const table = await onLoadAll()
      return wholeTable({ table, search, experiments: experiments.known, columns }, Date.now(), tasks)
    },
  }
  const isThere = loaded !== undefined && !load.isSearching
  const sources = loaded?.nextPageToken === undefined ? [shown] : [shown, all]
  return <ExportMenu fileName={runsFileName(experiments)} sources={isThere ? sources : []} />
}
