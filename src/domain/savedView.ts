import type { Tag } from './tag.ts'

/** A runs page as somebody keeps it: the query part of its link, under a name. */
export interface SavedView {
  readonly name: string
  readonly query: string
}

/** A view that a team shares is a tag of its experiment, called so with the view's name behind. */
const TAG_PREFIX = 'runlens.view.'

/** The tag that holds a shared view. */
export function viewTagKey(name: string): string {
  return TAG_PREFIX + name
}

/** The name of the shared view that a tag holds, which is then no tag to people. */
export function viewNameOf(key: string): string | undefined {
  return key.startsWith(TAG_PREFIX) ? key.slice(TAG_PREFIX.length) : undefined
}

/** The views among an experiment's tags, by name. */
export function sharedViews(tags: readonly Tag[]): readonly SavedView[] {
  return tags
    .flatMap(({ key, value }) => {
      const name = viewNameOf(key)
      return name === undefined ? [] : { name, query: value }
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Reads what was kept; total: whatever is no list of views is none. */
export function parseViews(text: string | undefined): readonly SavedView[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list.filter(isView).map(({ name, query }) => ({ name, query })) : []
  } catch {
    return []
  }
}

function isView(view: unknown): view is SavedView {
  return (
    typeof view === 'object' &&
    view !== null &&
    'name' in view &&
    typeof view.name === 'string' &&
    'query' in view &&
    typeof view.query === 'string'
  )
}

/** The views with `view` in place of the one of its name, or besides. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].sort((a, b) => a.name.localeCompare(b.name))
}
