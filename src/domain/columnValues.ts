import type { ColumnField } from './columnField.ts'
import { datasetTitle } from './datasetText.ts'
import { historyValue } from './historySummary.ts'
import type { HistoryLookup, HistorySummary } from './historySummary.ts'
import type { RunBlock } from './runTable.ts'
import { runValueAt } from './runValues.ts'
import type { RunValue } from './runValues.ts'
import { cellIndex } from './sparseColumns.ts'

/**
 * What a run has in a column of a table; `undefined` when it has nothing, or nothing has been computed yet. `row` counts
 * within the block. A dataset is called by its title.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function columnValueAt(
  block: RunBlock,
  row: number,
  field: ColumnField,
  nowMs: number,
  histories: HistoryLookup,
): RunValue {
  if (field.kind === 'datasets') return datasetTitleAt(block, field.key, row)
  if (field.kind !== 'history') return runValueAt(block, row, field, nowMs)
  return historyValue(summaryAt(block, row, field.key, histories), field)
}

/** What was computed of a run's history of a metric, if anything was. */
export function summaryAt(
  { columns }: RunBlock,
  row: number,
  key: string,
  histories: HistoryLookup,
): HistorySummary | undefined {
  return histories.get(key)?.get(columns.runIds[row] ?? '')
}

/** Titles are read out of JSON, and the runs of a page read the same few datasets. */
const TITLES = new WeakMap<readonly string[], Map<string, string>>()

/** `cifar10 · a3f9c21 · 50,000 rows`; `undefined` when the run read none under the key. */
export function datasetTitleAt(block: RunBlock, key: string, row: number): string | undefined {
  const { datasets, texts } = block.columns
  const slot = datasets.keys.indexOf(key)
  const cell = slot === -1 ? -1 : cellIndex(datasets, slot, row)
  const text = cell === -1 ? undefined : texts[datasets.values[cell] ?? 0]
  if (text === undefined) return undefined
  const titles = TITLES.get(block.columns.texts) ?? new Map<string, string>()
  TITLES.set(block.columns.texts, titles)
  const title = titles.get(text) ?? datasetTitle(text)
  titles.set(text, title)
  return title
}
