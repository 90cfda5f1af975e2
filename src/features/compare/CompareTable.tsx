import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { compareCell } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { bestFinder } from './bestFinder.ts'
import type { CompareActions, CompareModel } from './compareModel.ts'
import classes from './CompareTable.module.css'
import { CompareValue } from './CompareValue.tsx'
import { GroupHeading } from './GroupHeading.tsx'
import { layTable } from './layTable.ts'
import { Matrix } from './Matrix.tsx'
import { RowHead } from './RowHead.tsx'
import { RunHead } from './RunHead.tsx'
import { handleTableKey } from './tableKeys.ts'

interface CompareTableProps {
  readonly model: CompareModel
  readonly actions: CompareActions
  /** Takes all the room there is, and not only what its rows need. */
  readonly fills: boolean
  /** Stands in the table's room while there are no runs. */
  readonly waiting: ReactNode
}

const SCROLL_BAR_PX = 16

/**
 * Runs side by side, key by key, or the other way round. Numbers are exact on hover, and when a cell is copied.
 */
export function CompareTable({ model, actions, fills, waiting }: CompareTableProps) {
  const { runs, isTransposed, delta, directionOf } = model
  const { ref, width, height } = useElementSize<HTMLDivElement>()
  // By hand: tracks must stay the same arrays, or everything would be measured again.
  const layout = useMemo(() => layTable(model, width), [model, width])
  const best = useMemo(() => bestFinder(directionOf), [directionOf])
  const { lineAt, runAt, isTall } = layout

  const drawValue = (row: CompareRow, run: number, isFull: boolean) => {
    const { content } = row
    return (
      <CompareValue
        row={row}
        cell={compareCell(row, run, directionOf(row))}
        baselineText={run > 0 && content.kind === 'texts' ? content.values[0] : undefined}
        isBest={best(row).has(run)}
        delta={delta}
        isTall={isTall(row)}
        isFull={isFull}
      />
    )
  }
  const draw = (row: number, column: number, isFull: boolean) => {
    const line = lineAt(row, column)
    const run = runAt(row, column)
    if (line?.kind === 'group') return <GroupHeading {...line} hasDeltas={delta !== 'none' && runs.length > 1} />
    if (line !== undefined && run !== undefined) return drawValue(line.row, run, isFull)
    if (line !== undefined) {
      return <RowHead row={line.row} model={model} isTall={isTall(line.row)} isFull={isFull} actions={actions} />
    }
    if (run !== undefined) return <RunHead model={model} index={run} actions={actions} />
    return <span className={classes.corner}>{isTransposed ? 'Run' : 'Key'}</span>
  }
  const isEmpty = runs.length === 0
  // With a scroll bar below.
  const contentPx = layout.headerPx + layout.rows.reduce((sum, { sizePx }) => sum + sizePx, 0) + SCROLL_BAR_PX
  return (
    <div ref={ref} className={classes.table} style={fills || isEmpty ? undefined : { flex: `0 1 ${contentPx}px` }}>
      {isEmpty && waiting}
      {width > 0 && !isEmpty && (
        <Matrix
          label="Differences"
          rows={layout.rows}
          columns={layout.columns}
          headPx={layout.headPx}
          headerPx={layout.headerPx}
          widthPx={width}
          heightPx={height}
          pins={layout.pins}
          draw={draw}
          onKey={(event, position) => handleTableKey(event, position, { model, layout, actions })}
        />
      )}
    </div>
  )
}
