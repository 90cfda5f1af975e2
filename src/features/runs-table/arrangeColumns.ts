import { lookOf } from '../../domain/tableSettings.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import { FIXED_COLUMNS } from './gridColumns.ts'
import type { GridColumn } from './gridColumns.ts'

/** The columns of a table as somebody arranged them. */
export interface ArrangedColumns {
  /** In order; the first `pinnedCount` stay in sight when the rest is scrolled. */
  readonly columns: readonly GridColumn[]
  readonly pinnedCount: number
  /** All that could be shown, in their usual order, without the two that always are. */
  readonly available: readonly GridColumn[]
}

/**
 * Puts columns where the settings want them: checkbox and name, the pinned ones, those that were put first, the rest.
 * @param all as `prepareColumns` gives them.
 * @param differing columns to keep; `undefined` keeps all.
 */
export function arrangeColumns(
  all: readonly GridColumn[],
  settings: Pick<TableSettings, 'first' | 'isOnlyFirst' | 'hidden' | 'pinned' | 'looks'>,
  differing: ReadonlySet<string> | undefined,
): ArrangedColumns {
  const available = all.slice(FIXED_COLUMNS)
  const byId = new Map(available.map((column) => [column.id, column]))
  const hidden = new Set(settings.hidden)
  const placed = new Set<string>()
  const take = (ids: readonly string[]): readonly GridColumn[] =>
    ids.flatMap((id) => {
      const column = byId.get(id)
      if (column === undefined || placed.has(id)) return []
      placed.add(id)
      // What is computed here is not known to be the same.
      const isSame = column.field.kind !== 'history' && differing?.has(id) === false
      return hidden.has(id) || isSame ? [] : [column]
    })
  const pinned = take(settings.pinned)
  const first = take(settings.first)
  const rest = settings.isOnlyFirst ? [] : take(available.map(({ id }) => id))
  const withLook = (column: GridColumn): GridColumn =>
    settings.looks.has(column.id) ? { ...column, look: lookOf(settings, column.id) } : column
  return {
    columns: [...all.slice(0, FIXED_COLUMNS), ...pinned, ...first, ...rest].map(withLook),
    pinnedCount: FIXED_COLUMNS + pinned.length,
    available,
  }
}
