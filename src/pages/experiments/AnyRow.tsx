import { assertNever } from '../../lib/assertNever.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { ExperimentRow } from './ExperimentRow.tsx'
import classes from './ExperimentsTable.module.css'
import { FolderRow } from './FolderRow.tsx'
import { itemsOfRow } from './listRows.ts'
import type { ListRow } from './listRows.ts'
import type { RowActions } from './rowProps.ts'

interface AnyRowProps {
  readonly row: ListRow
  readonly index: number
  readonly transform: string | undefined
  readonly isActive: boolean
  readonly selectedIds: ReadonlySet<string>
  readonly pinnedIds: ReadonlySet<string>
  readonly runningCounts: ReadonlyMap<string, number>
  readonly actions: RowActions
}

/** A row of the list, by its kind. */
export function AnyRow({
  row,
  index,
  transform,
  isActive,
  selectedIds,
  pinnedIds,
  runningCounts,
  actions,
}: AnyRowProps) {
  const shared = {
    index,
    transform,
    isActive,
    actions,
    selected: howSelected(row, selectedIds),
    runningCount: sumOf(row, runningCounts),
  }
  switch (row.kind) {
    case 'section':
      return (
        <tr className={classes.section} aria-rowindex={index + 2} style={{ transform }}>
          <th scope="rowgroup" colSpan={7}>
            {row.label} <small>{formatInteger(row.count)}</small>
          </th>
        </tr>
      )
    case 'folder':
      return <FolderRow row={row} {...shared} />
    case 'experiment':
      return <ExperimentRow row={row} isPinned={pinnedIds.has(row.item.id)} {...shared} />
    default:
      return assertNever(row)
  }
}

function howSelected(row: ListRow, selectedIds: ReadonlySet<string>): boolean | 'some' {
  const items = itemsOfRow(row)
  const count = items.reduce((sum, { id }) => sum + (selectedIds.has(id) ? 1 : 0), 0)
  if (count === 0) return false
  return count === items.length || 'some'
}

function sumOf(row: ListRow, counts: ReadonlyMap<string, number>): number {
  return itemsOfRow(row).reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)
}
