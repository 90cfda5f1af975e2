import { describeStatus } from '../describeStatus.ts'
import { durationMsAt, experimentIdAt, sourceAt, startTimeMsAt, statusAt, tagAt, userAt } from '../runCells.ts'
import type { RunBlock } from '../runTable.ts'
import { SYSTEM_TAG } from '../tag.ts'
import { hasValue, numberRow, textRow } from './comparison.ts'
import type { CompareRow, RowUnit, RunPlace } from './comparison.ts'

/**
 * What is known of the runs at `places` besides what they logged. `nowMs` is when running runs are measured; experiments
 * are called by `experimentName`.
 */
export function attributeRows(
  places: readonly RunPlace[],
  nowMs: number,
  experimentName: (experimentId: string) => string,
): readonly CompareRow[] {
  const read = <T>(at: (block: RunBlock, row: number) => T): readonly T[] =>
    places.map(({ block, row }) => at(block, row))
  const texts = (key: string, at: (block: RunBlock, row: number) => string | undefined): CompareRow =>
    textRow('attributes', key, read(at))
  const numbers = (key: string, unit: RowUnit, at: (block: RunBlock, row: number) => number | undefined): CompareRow =>
    numberRow('attributes', key, unit, read(at))
  const tag = (key: string) => (block: RunBlock, row: number) => tagAt(block, key, row)
  const rows = [
    texts('Status', (block, row) => describeStatus(statusAt(block, row)).word),
    numbers('Started', 'time', startTimeMsAt),
    numbers('Duration', 'duration', (block, row) => durationMsAt(block, row, nowMs)),
    texts('Experiment', (block, row) => experimentName(experimentIdAt(block, row))),
    texts('User', userAt),
    texts('Source', sourceAt),
    texts('Git commit', tag(SYSTEM_TAG.gitCommit)),
    texts('Git branch', tag(SYSTEM_TAG.gitBranch)),
    texts('Parent run', tag(SYSTEM_TAG.parentRunId)),
    texts('Note', tag(SYSTEM_TAG.note)),
    texts('Run ID', (block, row) => block.columns.runIds[row]),
  ]
  return rows.filter(hasValue)
}
