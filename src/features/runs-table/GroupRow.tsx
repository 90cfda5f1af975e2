/* oxlint-disable jsx-a11y/prefer-tag-over-role -- placed by hand, a table's own elements would lose their roles */
import { memo } from 'react'
import type { GroupMeasure } from '../../domain/aggregate.ts'
import type { RunGroup } from '../../domain/runGroups.ts'
import type { SelectedPart } from '../../domain/runSelection.ts'
import type { RunTable } from '../../domain/runTable.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { SelectBox } from '../../ui/SelectBox.tsx'
import { GroupCell } from './GroupCell.tsx'
import type { PlacedColumn } from './placeColumns.ts'
import names from './RunName.module.css'
import classes from './RunsGrid.module.css'
import { Twisty } from './Twisty.tsx'

interface GroupRowProps {
  readonly table: RunTable
  readonly group: RunGroup
  readonly label: string
  readonly measure: GroupMeasure
  readonly isOpen: boolean
  readonly position: number
  readonly top: number
  readonly columns: readonly PlacedColumn[]
  readonly activeColumn: number
  readonly part: SelectedPart
}

/** Runs that share what they are grouped by: what it is, how many, and what their numbers come to. */
export const GroupRow = memo(function GroupRow({ table, group, label, measure, isOpen, ...place }: GroupRowProps) {
  const { position, top, columns, activeColumn, part } = place
  return (
    <div
      role="row"
      className={classes.row}
      aria-rowindex={position + 1}
      aria-level={1}
      aria-expanded={isOpen}
      aria-selected={part === 'all'}
      data-position={position}
      data-group
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((placed) => {
        const { column, index, isPinned, isLastPinned, cellStyle: style } = placed
        const isActive = index === activeColumn
        const isName = column.id === 'attributes.run_name'
        const isSelect = column.field.kind === 'select'
        if (!isName && !isSelect) {
          return <GroupCell key={column.id} {...{ table, group, measure, placed, isActive }} />
        }
        return (
          <div
            key={column.id}
            role="gridcell"
            className={classes.cell}
            aria-colindex={index + 1}
            data-column={index}
            data-pin={isPinned || undefined}
            data-last-pinned={isLastPinned || undefined}
            data-select={isSelect || undefined}
            data-name={isName || undefined}
            tabIndex={isActive && !isSelect ? 0 : undefined}
            style={style}
          >
            {isSelect ? (
              <SelectBox
                label={`Select ${label}`}
                selected={part === 'some' ? 'some' : part === 'all'}
                inTabOrder={isActive}
              />
            ) : (
              <span className={names.group} title={label}>
                <Twisty isOpen={isOpen} />
                <span className={names.name}>{label}</span>
                <span className={names.deleted}>{formatInteger(group.rows.length)}</span>
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
})
