import { assertNever } from '../../lib/assertNever.ts'
import type { ExperimentLayout } from '../../routes/experiments.ts'
import { type ExperimentFolder, experimentTree, isFolder } from './experimentTree.ts'
import type { ExperimentItem } from './prepareExperiments.ts'

/** The heading above the pinned and above all experiments. */
export interface SectionRow {
  readonly kind: 'section'
  readonly key: string
  readonly label: string
  readonly count: number
}

export interface FolderRow {
  readonly kind: 'folder'
  readonly key: string
  readonly folder: ExperimentFolder
  /** What of its path its own place in the list does not say yet. */
  readonly label: string
  readonly depth: number
  readonly isOpen: boolean
}

export interface ItemRow {
  readonly kind: 'experiment'
  readonly key: string
  readonly item: ExperimentItem
  /** The start of the name, down to its last `/`, as far as its own place in the list does not say it. */
  readonly prefix: string
  readonly depth: number
}

/** A row of the list. Keys are distinct and stay with what they stand for. */
export type ListRow = SectionRow | FolderRow | ItemRow

interface Arrangement {
  readonly layout: ExperimentLayout
  /** Shown once more above all others. */
  readonly pinned: readonly ExperimentItem[]
  /** Paths of the folders that are closed. */
  readonly closed: ReadonlySet<string>
}

/** The list as it is drawn: the pinned experiments, then all of them in folders or one below the other. */
export function listRows(items: readonly ExperimentItem[], { layout, pinned, closed }: Arrangement): ListRow[] {
  const rows: ListRow[] = []
  if (pinned.length > 0) {
    rows.push({ kind: 'section', key: 'section pinned', label: 'Pinned', count: pinned.length })
    for (const item of pinned) rows.push(itemRow(item, 'pinned', '', 0))
    rows.push({ kind: 'section', key: 'section all', label: 'All experiments', count: items.length })
  }
  if (layout === 'flat') for (const item of items) rows.push(itemRow(item, 'all', '', 0))
  else pushFolder(rows, experimentTree(items), closed, 0)
  return rows
}

function pushFolder(
  rows: ListRow[],
  { path, entries }: ExperimentFolder,
  closed: ReadonlySet<string>,
  depth: number,
): void {
  for (const entry of entries) {
    if (isFolder(entry)) {
      const isOpen = !closed.has(entry.path)
      const label = entry.path.slice(path.length)
      rows.push({ kind: 'folder', key: `folder ${entry.path}`, folder: entry, label, depth, isOpen })
      if (isOpen) pushFolder(rows, entry, closed, depth + 1)
    } else rows.push(itemRow(entry, 'all', path, depth))
  }
}

function itemRow(item: ExperimentItem, section: string, path: string, depth: number): ItemRow {
  return { kind: 'experiment', key: `${section} ${item.id}`, item, prefix: item.folder.slice(path.length), depth }
}

/** The experiments that a row stands for: itself, or all in the folder. */
export function itemsOfRow(row: ListRow): readonly ExperimentItem[] {
  switch (row.kind) {
    case 'section':
      return []
    case 'folder':
      return row.folder.items
    case 'experiment':
      return [row.item]
    default:
      return assertNever(row)
  }
}
