import { ExportMenu } from '../../features/runs-table/ExportMenu.tsx'
import { exportSource } from '../../features/runs-table/exportSource.ts'
import type { TableModel } from '../../features/runs-table/useTableModel.ts'
import { runsFileName } from './runsFileName.ts'
import type { PageExperiments } from './useExperiments.ts'

interface SelectionExportProps {
  readonly model: TableModel
  readonly experiments: PageExperiments
  /** Those of the selection that are loaded. */
  readonly rows: Uint32Array
  /** Which these are, for the menu's heading. */
  readonly what: string
}

/** The selected runs as a file or on the clipboard. */
export function SelectionExport({ model, experiments, rows, what }: SelectionExportProps) {
  return <ExportMenu fileName={runsFileName(experiments)} sources={[exportSource(model, rows, what)]} />
}
