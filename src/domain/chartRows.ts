import type { ChartedRuns } from './chartedRun.ts'
import { isLive } from './run.ts'
import { colorAt, metricAt, statusAt } from './runCells.ts'
import { runTitle } from './runFacts.ts'
import { blockAt } from './runTable.ts'
import type { RunBlock, RunTable } from './runTable.ts'
import { runValueAt } from './runValues.ts'

/**
 * The runs of a table's `rows`, in their order, to be drawn.
 * @param nowMs when the duration of a run that is still going ends.
 */
export function chartRows(table: RunTable, rows: Uint32Array, nowMs: number): ChartedRuns {
  const places = placesOf(table, rows)
  const blocks = new Set(places.map(({ block }) => block))
  const isThere = (key: string, slots: (block: RunBlock) => ReadonlyMap<string, number>): boolean =>
    [...blocks].some((block) => slots(block).has(key))
  return {
    ...chartCells(table, rows, nowMs),
    metricKeys: table.metricKeys.filter((key) =>
      places.some(({ block, row }) => metricAt(block, key, row) !== undefined),
    ),
    paramKeys: table.paramKeys.filter((key) => isThere(key, (block) => block.paramSlots)),
    tagKeys: table.tagKeys.filter((key) => isThere(key, (block) => block.tagSlots)),
  }
}

/** As `chartRows`, without asking which keys there are: what many rows need that are only looked through. */
export function chartCells(table: RunTable, rows: Uint32Array, nowMs: number): Pick<ChartedRuns, 'runs' | 'cell'> {
  const places = placesOf(table, rows)
  return {
    runs: places.map(({ block, row }) => {
      const runId = block.columns.runIds[row] ?? ''
      return {
        runId,
        name: runTitle({ runId, runName: block.columns.names[row] ?? '' }),
        color: colorAt(block, row),
        live: isLive(statusAt(block, row)),
        endTimeMs: block.columns.endTimesMs[row] ?? Number.NaN,
      }
    }),
    cell: (index, field) => {
      const place = places[index]
      return place && runValueAt(place.block, place.row, field, nowMs)
    },
  }
}

function placesOf(table: RunTable, rows: Uint32Array) {
  return Array.from(rows, (row) => {
    const block = blockAt(table, row)
    return { block, row: row - block.firstRow }
  })
}
