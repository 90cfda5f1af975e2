import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import { groupRows } from '../../domain/groupRows.ts'
import { runColumns } from '../../domain/runColumns.ts'
import { appendRuns, EMPTY_RUN_TABLE } from '../../domain/runTable.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { sketchRun } from '../../domain/testing/sketchRun.ts'
import { prepareColumns } from './gridColumns.ts'
import { GroupCell } from './GroupCell.tsx'
import { columnEdges, placeColumns } from './placeColumns.ts'

/** Runs of two groups, in turn: of the one the loss is 1, of the other 3. */
function tableOf(count: number): RunTable {
  const runs = Array.from({ length: count }, (_, index) =>
    sketchRun({ id: `run-${index}`, metrics: { loss: index % 2 === 0 ? 1 : 3 }, params: { lr: String(index % 2) } }),
  )
  return appendRuns(EMPTY_RUN_TABLE, runColumns(runs))
}

/** Draws the cell of the metric's mean or maximum for one of the two groups, and says what it shows before anything else happens. */
function open(table: RunTable) {
  const columns = prepareColumns(table)
  const edges = columnEdges(columns, new Map())
  const index = columns.findIndex(({ id }) => id === 'metrics.loss')
  const [placed] = placeColumns(columns, 0, edges, [index])
  const rows = Uint32Array.from({ length: table.size }, (_, row) => row)
  const groups = groupRows(table, { rows, pinnedCount: 0 }, [{ kind: 'params', key: 'lr' }], 0)
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  onTestFinished(() => {
    root.unmount()
    host.remove()
  })
  return (at: 0 | 1, measure: 'mean' | 'count'): string | null => {
    const group = groups.at(at)
    if (group === undefined || placed === undefined) throw new Error('no such cell')
    flushSync(() => root.render(<GroupCell {...{ table, group, measure, placed }} isActive={false} />))
    return host.textContent
  }
}

const cell = page.getByRole('gridcell')

test('of more than 10,000 runs a cell waits to be computed, and what it was before is not taken for the new group', async () => {
  const show = open(tableOf(10_001))
  expect(show(0, 'mean')).toBe('…')
  await expect.element(cell).toHaveTextContent('1')
  expect(show(1, 'mean')).toBe('…')
  await expect.element(cell).toHaveTextContent('3')
  expect(show(1, 'count')).toBe('…')
  await expect.element(cell).toHaveTextContent('5,000')
  // What was computed is there at once.
  expect(show(0, 'mean')).toBe('1')
})

test('of 10,000 runs a cell is there at once', () => {
  expect(open(tableOf(10_000))(1, 'mean')).toBe('3')
})
