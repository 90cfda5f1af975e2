import type { Change } from './change.ts'

/**
 * Somebody else was faster: what a change would have replaced is no longer there. Nothing was written; `theirs` is on the
 * server, `change.to` is what this person wanted.
 */
export class ConflictError extends Error {
  override readonly name = 'ConflictError'
  readonly change: Change
  /** What the field holds now; `{ isDeleted: true }` when the whole thing was deleted. */
  readonly theirs: { readonly value: Change['from'] } | { readonly isDeleted: true }

  constructor(change: Change, theirs: ConflictError['theirs']) {
    super('isDeleted' in theirs ? `${change.title} was deleted meanwhile` : `${change.title} was changed meanwhile`)
    this.change = change
    this.theirs = theirs
  }
}
