import type { ListRow } from './listRows.ts'

/** What a person can do to a row; the same functions for all rows, so that rows render only when they change. */
export interface RowActions {
  readonly onActive: (index: number) => void
  /** Selects or deselects the row; with `isRange`, all from the one before. */
  readonly onSelect: (index: number, isRange: boolean) => void
  readonly onFold: (path: string, isOpen: boolean) => void
  readonly onPin: (experimentId: string, isPinned: boolean) => void
}

export interface RowProps<Row extends ListRow> {
  readonly row: Row
  readonly index: number
  /** From its element's place in the table to the row's; absent where they are the same. */
  readonly transform: string | undefined
  /** Whether Tab leads to this row. */
  readonly isActive: boolean
  readonly selected: boolean | 'some'
  /** Runs that are under way, as far as is known. */
  readonly runningCount: number
  readonly actions: RowActions
}
