import type { ChartCardSpec } from '../../domain/chartCard.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { printRunField } from '../../domain/runField.ts'
import type { PlainTable } from '../../lib/printTable.ts'

/** What a chart over runs is made of: a run a row, its columns as MLflow names them, times in milliseconds. */
export function cardTable({ fields }: ChartCardSpec, { runs, cell }: ChartedRuns): PlainTable {
  const shown = fields.flatMap((field) => field ?? [])
  return {
    columns: ['run', 'run_id', ...shown.map(printRunField)],
    rows: runs.map(({ name, runId }, index) => [name, runId, ...shown.map((field) => cell(index, field))]),
  }
}
