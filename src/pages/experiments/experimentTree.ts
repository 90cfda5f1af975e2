import type { Int64 } from '../../lib/json.ts'
import type { ExperimentItem } from './prepareExperiments.ts'

/** A folder that the `/` in names makes. Entries stand where the first of them stands in the server's order. */
export interface ExperimentFolder {
  /** Up to its last `/`, such as `vision/distill/`. */
  readonly path: string
  readonly entries: readonly (ExperimentFolder | ExperimentItem)[]
  /** Every experiment in it, at any depth. */
  readonly items: readonly ExperimentItem[]
  /** The latest update of any of them. */
  readonly updatedMs: Int64 | undefined
}

/** A name may hold thousands of slashes; nobody unfolds so many. What lies deeper stays part of the leaf. */
const MAX_DEPTH = 8

interface Growing {
  readonly path: string
  readonly entries: (Growing | ExperimentItem)[]
  readonly folders: Map<string, Growing>
  readonly items: ExperimentItem[]
}

/**
 * Sorts experiments into folders. A folder that would hold one experiment is none, and a folder that holds nothing but
 * another one becomes one with it: neither would tell anything.
 */
export function experimentTree(items: readonly ExperimentItem[]): ExperimentFolder {
  const root: Growing = { path: '', entries: [], folders: new Map(), items: [] }
  for (const item of items) {
    let folder = root
    root.items.push(item)
    for (const step of item.folder.match(/[^/]*\//g)?.slice(0, MAX_DEPTH) ?? []) {
      folder = childOf(folder, step)
      folder.items.push(item)
    }
    folder.entries.push(item)
  }
  return settle(root)
}

function childOf(parent: Growing, step: string): Growing {
  const known = parent.folders.get(step)
  if (known !== undefined) return known
  const made: Growing = { path: parent.path + step, entries: [], folders: new Map(), items: [] }
  parent.folders.set(step, made)
  parent.entries.push(made)
  return made
}

function settle({ path, entries, items }: Growing): ExperimentFolder {
  const settled = entries.map((entry) => {
    if (!isFolder(entry)) return entry
    const [only] = entry.items
    return entry.items.length === 1 && only !== undefined ? only : settle(innermost(entry))
  })
  const times = items.map(({ updatedMs }) => updatedMs).filter((time) => time !== undefined)
  const updatedMs = times.reduce<Int64 | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined)
  return { path, entries: settled, items, updatedMs }
}

function innermost(folder: Growing): Growing {
  let inner = folder
  for (;;) {
    const [only] = inner.entries
    if (inner.entries.length !== 1 || only === undefined || !isFolder(only)) return inner
    inner = only
  }
}

/** Tells folders from experiments among a folder's entries. */
export function isFolder<Folder extends { readonly entries: unknown }>(
  entry: Folder | ExperimentItem,
): entry is Folder {
  return 'entries' in entry
}
