/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { useDeferredValue } from 'react'
import type { GroupMeasure } from '../../domain/aggregate.ts'
import type { RunGroup } from '../../domain/runGroups.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { groupCell, knownGroupCell } from './groupCell.ts'
import type { PlacedColumn } from './placeColumns.ts'
import classes from './RunsGrid.module.css'
import { mayBeCut, WAITING } from './textCell.ts'

interface GroupCellProps {
  readonly table: RunTable
  readonly group: RunGroup
  readonly measure: GroupMeasure
  readonly placed: PlacedColumn
  readonly isActive: boolean
}

/** So many runs are gone through in no time, in all columns: a smaller table waits for nothing. */
const AT_ONCE = 10_000

/**
 * What a group comes to in a column. A group may have a hundred thousand runs: the table is drawn before they are gone through,
 * which is done a cell at a time, and until then a cell says that it waits.
 */
export function GroupCell({ table, group, measure, placed, isActive }: GroupCellProps) {
  const { column, index, isPinned, isLastPinned, cellStyle: style } = placed
  // Of what the cell may be computed now: of nothing when it comes, of what it showed before when its row is another one.
  // Nothing is null: React takes `undefined` for no first value at all, and begins with the group.
  const readyGroup = useDeferredValue<RunGroup | null>(group, null)
  const readyMeasure = useDeferredValue<GroupMeasure | null>(measure, null)
  const isReady = table.size <= AT_ONCE || (readyGroup === group && readyMeasure === measure)
  const cell = isReady ? groupCell(table, group, column, measure) : (knownGroupCell(group, column, measure) ?? WAITING)
  return (
    <div
      role="gridcell"
      className={classes.cell}
      aria-colindex={index + 1}
      data-column={index}
      data-pin={isPinned || undefined}
      data-last-pinned={isLastPinned || undefined}
      data-numeric={column.isNumeric || undefined}
      data-text
      data-long={mayBeCut(cell, column.isNumeric, Number(style.width)) || undefined}
      data-tone={cell.tone}
      title={cell.title}
      tabIndex={isActive ? 0 : undefined}
      style={style}
    >
      {cell.text}
    </div>
  )
}
