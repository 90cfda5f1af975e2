import type { GroupMeasure } from './aggregate.ts'

/** How the cells of a column of numbers are drawn: plainly, shaded by value, or with a bar as long as the value. */
export const CELL_DRAWINGS = ['plain', 'heat', 'bar'] as const
export type CellDrawing = (typeof CELL_DRAWINGS)[number]

/** How a column's numbers are written: four significant digits, all digits, as a power of ten, in percent, two decimals. */
export const NUMBER_FORMATS = ['short', 'full', 'exponent', 'percent', 'fixed'] as const
export type NumberFormat = (typeof NUMBER_FORMATS)[number]

export interface ColumnLook {
  readonly drawing: CellDrawing
  readonly format: NumberFormat
}

export const PLAIN_LOOK: ColumnLook = { drawing: 'plain', format: 'short' }

/** What a person made of a runs table. Columns are named by `printColumnField`, so that they compare as texts. */
export interface TableSettings {
  /** Columns that come first, in this order. */
  readonly first: readonly string[]
  /** Only those of `first` are shown, besides the run's name; else all others follow them. */
  readonly isOnlyFirst: boolean
  readonly hidden: readonly string[]
  /** Columns that are computed from histories, each shown after its metric; nothing is computed for the others. */
  readonly computed: readonly string[]
  /** Columns that stay in sight beside the run's name, in this order. */
  readonly pinned: readonly string[]
  /** Whole pixels. */
  readonly widths: ReadonlyMap<string, number>
  readonly looks: ReadonlyMap<string, ColumnLook>
  /** Columns in which all shown runs have the same are left out. */
  readonly isOnlyDifferent: boolean
  /** Columns whose values make the groups; none is no groups. */
  readonly group: readonly string[]
  /** What groups show of their numbers. */
  readonly groupMeasure: GroupMeasure
  /** Nested runs stand below their parents. */
  readonly isTree: boolean
  /** How often new and changed runs are looked for, in seconds; 0 is never. */
  readonly refreshS: number
  /** Runs that stay on top. */
  readonly pinnedRunIds: readonly string[]
}

export const DEFAULT_TABLE: TableSettings = {
  first: [],
  isOnlyFirst: false,
  hidden: [],
  computed: [],
  pinned: ['attributes.status'],
  widths: new Map(),
  looks: new Map(),
  isOnlyDifferent: false,
  group: [],
  groupMeasure: 'mean',
  isTree: false,
  refreshS: 30,
  pinnedRunIds: [],
}

/** What `refreshS` can be. */
export const REFRESH_INTERVALS_S = [0, 5, 30, 60, 300] as const

/** The narrowest that a column can be made, in pixels. */
export const NARROWEST_COLUMN_PX = 48
export const WIDEST_COLUMN_PX = 2000

/** The list with `id` in it, or without it. */
export function withMember(list: readonly string[], id: string, isMember: boolean): readonly string[] {
  if (list.includes(id) === isMember) return list
  return isMember ? [...list, id] : list.filter((member) => member !== id)
}

/** The list without `ids` when it has all of them, else with all of them. */
export function toggleMembers(list: readonly string[], ids: readonly string[]): readonly string[] {
  const others = list.filter((member) => !ids.includes(member))
  return others.length === list.length - ids.length ? others : [...others, ...ids]
}

/** Shows or hides columns. */
export function showColumns(settings: TableSettings, ids: readonly string[], isShown: boolean): TableSettings {
  const changed = new Set(ids)
  const others = (list: readonly string[]): readonly string[] => list.filter((id) => !changed.has(id))
  if (!isShown) {
    // A computed column is there because somebody asked for it: without that it is gone, and not hidden.
    const computed = others(settings.computed)
    const logged = ids.filter((id) => !settings.computed.includes(id))
    const hidden = settings.isOnlyFirst ? [] : [...others(settings.hidden), ...logged]
    return { ...settings, hidden, computed, first: others(settings.first) }
  }
  const added = ids.filter((id) => settings.isOnlyFirst && !settings.first.includes(id))
  return { ...settings, hidden: others(settings.hidden), first: [...settings.first, ...added] }
}

/** Shows a column that is computed from a metric's histories, beside that metric where it was put first, or takes it away. */
export function computeColumn(settings: TableSettings, metricId: string, id: string, isShown: boolean): TableSettings {
  if (!isShown) return showColumns(settings, [id], false)
  if (settings.computed.includes(id)) return settings
  const { first, isOnlyFirst } = settings
  const place = first.indexOf(metricId) + 1
  const placed = place > 0 ? first.toSpliced(place, 0, id) : isOnlyFirst ? [...first, id] : first
  return { ...settings, computed: [...settings.computed, id], first: placed }
}

/**
 * Puts a column at another place. The settings name no more columns than it takes: those that then follow in their usual
 * order are left to follow by themselves.
 * @param shown all columns that are not pinned, in the order in which they are shown now.
 * @param usual all columns in the order that they have when nobody moved any.
 */
export function moveColumn(
  settings: TableSettings,
  { shown, usual }: { readonly shown: readonly string[]; readonly usual: readonly string[] },
  id: string,
  toIndex: number,
): TableSettings {
  const from = shown.indexOf(id)
  const to = Math.max(0, Math.min(toIndex, shown.length - 1))
  if (from === -1 || from === to) return settings
  const moved = shown.toSpliced(from, 1).toSpliced(to, 0, id)
  if (settings.isOnlyFirst) return { ...settings, first: moved }
  const places = new Map(usual.map((column, place) => [column, place]))
  const placeAt = (index: number): number => places.get(moved[index] ?? '') ?? -1
  let named = moved.length - 1
  while (named > 0 && placeAt(named - 1) < placeAt(named)) named -= 1
  // A column that is in no usual order, at the head of the rest, would vanish from it.
  return { ...settings, first: moved.slice(0, placeAt(named) === -1 ? named + 1 : named) }
}

/** Pins a column beside the run's name, or gives it its place back. */
export function pinColumn(settings: TableSettings, id: string, isPinned: boolean): TableSettings {
  return { ...settings, pinned: withMember(settings.pinned, id, isPinned) }
}

/** The look of a column. */
export function lookOf({ looks }: Pick<TableSettings, 'looks'>, id: string): ColumnLook {
  return looks.get(id) ?? PLAIN_LOOK
}

/** Gives a column a look; the plain one is not kept. */
export function setLook(settings: TableSettings, id: string, change: Partial<ColumnLook>): TableSettings {
  const look = { ...lookOf(settings, id), ...change }
  const looks = new Map(settings.looks)
  if (look.drawing === 'plain' && look.format === 'short') looks.delete(id)
  else looks.set(id, look)
  return { ...settings, looks }
}

/** Gives a column a width in pixels, within reason; `undefined` takes it back. */
export function setWidth(settings: TableSettings, id: string, width: number | undefined): TableSettings {
  const widths = new Map(settings.widths)
  if (width === undefined) widths.delete(id)
  else widths.set(id, Math.max(NARROWEST_COLUMN_PX, Math.min(WIDEST_COLUMN_PX, Math.round(width))))
  return { ...settings, widths }
}
