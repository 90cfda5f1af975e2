/** What is deleted: `#/trash`. */
export const trashPattern = '/trash'

export const TRASH_SORTS = ['newest', 'oldest', 'name'] as const
export type TrashSort = (typeof TRASH_SORTS)[number]

export interface TrashSearch {
  /** Text that the name or id must contain; `''` is all. */
  readonly find: string
  readonly sort: TrashSort
}

const DEFAULTS: TrashSearch = { find: '', sort: 'newest' }

/** Reads the query part of the hash; total: bad values become defaults. */
export function decodeTrashSearch(parameters: URLSearchParams): TrashSearch {
  return {
    find: parameters.get('find') ?? DEFAULTS.find,
    sort: TRASH_SORTS.find((sort) => sort === parameters.get('sort')) ?? DEFAULTS.sort,
  }
}

/** Prints the query part; defaults are left out. */
export function encodeTrashSearch({ find, sort }: TrashSearch): URLSearchParams {
  const parameters = new URLSearchParams()
  if (find !== DEFAULTS.find) parameters.set('find', find)
  if (sort !== DEFAULTS.sort) parameters.set('sort', sort)
  return parameters
}

/** `/trash?…` below the hash. */
export function trashHref(search: TrashSearch = DEFAULTS): string {
  const query = encodeTrashSearch(search).toString()
  return query === '' ? trashPattern : `${trashPattern}?${query}`
}
