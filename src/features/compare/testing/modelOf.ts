import { comparedRuns } from '../../../domain/compare/comparedRun.ts'
import { loggedRows } from '../../../domain/compare/loggedRows.ts'
import { shownRows } from '../../../domain/compare/shownRows.ts'
import { guessDirection } from '../../../domain/metricDirection.ts'
import { runColumns } from '../../../domain/runColumns.ts'
import { EMPTY_RUN_TABLE, appendRuns } from '../../../domain/runTable.ts'
import { sketchRun } from '../../../domain/testing/sketchRun.ts'
import type { RunSketch } from '../../../domain/testing/sketchRun.ts'
import type { CompareModel } from '../compareModel.ts'

/** A comparison of sketched runs, the first one being the baseline. */
export function modelOf(sketches: readonly RunSketch[], isTransposed = false): CompareModel {
  const table = appendRuns(EMPTY_RUN_TABLE, runColumns(sketches.map(sketchRun)))
  const runs = comparedRuns(
    table,
    sketches.map(({ id }) => id),
    '',
  )
  const places = runs.map(({ place }) => place)
  const allRows = loggedRows(table, places)
  return {
    runs,
    rows: shownRows(allRows, '', true),
    allRows,
    delta: 'both',
    isTransposed,
    directionOf: ({ key, group }) => (group === 'metrics' ? guessDirection(key) : undefined),
    experimentName: () => 'sweep',
  }
}
