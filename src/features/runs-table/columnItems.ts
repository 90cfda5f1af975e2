import { formatInteger } from '../../lib/formatNumber.ts'
import type { GridColumn } from './gridColumns.ts'

/** A line of the column list: a kind of columns, or one of them. */
export interface ColumnListItem {
  readonly label: string
  /** The columns that it shows or hides. */
  readonly ids: readonly string[]
  /** Absent on a kind's own line. */
  readonly column: GridColumn | undefined
}

const KINDS = [
  { kind: 'attributes', label: 'Attributes' },
  { kind: 'metrics', label: 'Metrics' },
  { kind: 'params', label: 'Params' },
  { kind: 'tags', label: 'Tags' },
  { kind: 'datasets', label: 'Datasets' },
  { kind: 'history', label: 'Computed from histories' },
] as const

/** What a column is called in a list: `loss` of a metric, `loss · min` of what is computed from it. */
function itemLabel({ field, label, kindWord }: GridColumn): string {
  return field.kind === 'history' ? `${label} · ${kindWord}` : label
}

/** The columns whose name contains `text`, in any case, under the line of their kind. */
export function columnItems(
  columns: readonly GridColumn[],
  text: string,
): { readonly items: readonly ColumnListItem[]; readonly found: readonly GridColumn[] } {
  const wanted = text.trim().toLowerCase()
  const found = columns.filter((column) => itemLabel(column).toLowerCase().includes(wanted))
  const items = KINDS.flatMap(({ kind, label }): ColumnListItem[] => {
    const ofKind = found.filter(({ field }) => field.kind === kind)
    if (ofKind.length === 0) return []
    const ids = ofKind.map(({ id }) => id)
    return [
      { label: `${label} ${formatInteger(ofKind.length)}`, ids, column: undefined },
      ...ofKind.map((column) => ({ label: itemLabel(column), ids: [column.id], column })),
    ]
  })
  return { items, found }
}
