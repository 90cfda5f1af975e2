import type { RunOrder } from '../../domain/runOrder.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'

/** What every column's header shows, and what it can do. */
export interface HeaderContext {
  readonly order: readonly RunOrder[]
  readonly onOrder: (order: readonly RunOrder[]) => void
  readonly settings: TableSettings
  readonly onSettings: (settings: TableSettings) => void
  /** While it is dragged; `undefined` gives the column its first width back. */
  readonly onResize: (columnId: string, width: number | undefined, isDone: boolean) => void
  /** Gives the focus to what is in the place of a column that went. */
  readonly onGone: () => void
  /** Puts a column where another one is; not over the border of the pinned ones. */
  readonly onMove: (columnId: string, toColumnId: string) => void
  /** Puts a column one place to the left (−1) or right (1). */
  readonly onShift: (columnId: string, by: -1 | 1) => void
}
