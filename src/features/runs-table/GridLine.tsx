import { FOLD, groupLabel } from '../../domain/rowItems.ts'
import { parseRunField } from '../../domain/runField.ts'
import { selectedPart } from '../../domain/runSelection.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import { blockAt } from '../../domain/runTable.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import type { GridPosition } from '../../ui/gridPosition.ts'
import { GroupRow } from './GroupRow.tsx'
import type { PlacedColumn } from './placeColumns.ts'
import { RunRow } from './RunRow.tsx'
import type { TableModel } from './useTableModel.ts'

export interface GridLineProps {
  readonly model: TableModel
  readonly settings: TableSettings
  readonly columns: readonly PlacedColumn[]
  readonly active: GridPosition
  readonly selection: RunSelection
  /** Of the lines of the model. */
  readonly index: number
  /** Pixels from the top of what it is placed in. */
  readonly top: number
}

/** A line of the table: a run, or a group of them. */
export function GridLine({ model, settings, columns, active, selection, index, top }: GridLineProps) {
  const { table, lines, mutedRunIds, experimentNames } = model
  const item = lines.items[index] ?? 0
  const place = { position: index + 1, top, columns, activeColumn: active.row === index + 1 ? active.column : -1 }
  const fold = lines.folds?.[index] ?? FOLD.none
  const group = lines.groups.at(-1 - item)
  if (group !== undefined) {
    const fields = settings.group.flatMap((id) => parseRunField(id) ?? [])
    return (
      <GroupRow
        table={table}
        group={group}
        label={groupLabel(fields, group, experimentNames)}
        measure={settings.groupMeasure}
        isOpen={fold === FOLD.open}
        part={selectedPart(selection, table, group.rows)}
        {...place}
      />
    )
  }
  const block = blockAt(table, item)
  const row = item - block.firstRow
  const runId = block.columns.runIds[row] ?? ''
  return (
    <RunRow
      block={block}
      row={row}
      {...place}
      isSelected={selection.has(runId)}
      isMuted={mutedRunIds.has(runId)}
      isFrame={lines.frames?.[index] === 1}
      depth={lines.depths?.[index] ?? -1}
      isOpen={fold === FOLD.none ? undefined : fold === FOLD.open}
    />
  )
}
