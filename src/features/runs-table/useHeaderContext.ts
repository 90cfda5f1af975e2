import type { RunOrder } from '../../domain/runOrder.ts'
import { moveColumn } from '../../domain/tableSettings.ts'
import type { TableSettings } from '../../domain/tableSettings.ts'
import type { ArrangedColumns } from './arrangeColumns.ts'
import type { HeaderContext } from './headerContext.ts'

interface HeaderParts extends Pick<HeaderContext, 'onOrder' | 'onSettings' | 'onResize' | 'onGone'> {
  readonly arranged: ArrangedColumns
  readonly order: readonly RunOrder[]
  readonly settings: TableSettings
  /** Scrolls to a column. */
  readonly onShow: (index: number) => void
}

/** What headers do to the settings. */
export function useHeaderContext({ arranged, settings, onShow, ...rest }: HeaderParts): HeaderContext {
  const ids = arranged.columns.map(({ id }) => id)
  const shown = ids.slice(arranged.pinnedCount)
  const usual = arranged.available.map(({ id }) => id)
  const moveTo = (id: string, target: string | undefined): void => {
    if (target === undefined) return
    if (settings.pinned.includes(id) && settings.pinned.includes(target)) {
      const pinned = settings.pinned.filter((member) => member !== id)
      rest.onSettings({ ...settings, pinned: pinned.toSpliced(settings.pinned.indexOf(target), 0, id) })
    } else if (shown.includes(id) && shown.includes(target)) {
      rest.onSettings(moveColumn(settings, { shown, usual }, id, shown.indexOf(target)))
    }
  }
  return {
    settings,
    ...rest,
    onMove: moveTo,
    onShift: (id, by) => {
      const to = ids.indexOf(id) + by
      moveTo(id, ids[to])
      // Where it comes to its outer edge is where the other column has its own.
      onShow(to)
    },
  }
}
