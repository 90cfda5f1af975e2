import type { Entity, Span } from './ast.ts'

/** A key or a value, and how many runs (or experiments) have it. */
export interface Seen {
  readonly text: string
  readonly count: number
}

/** What is known of the things that a filter can name; the caller decides from where. */
export interface Vocabulary {
  /** Keys of an entity, most useful first. */
  readonly keys: (entity: 'metric' | 'parameter' | 'tag') => readonly Seen[]
  /** Values seen for a key, most useful first. */
  readonly values: (entity: Entity, key: string) => readonly Seen[]
}

/** One offer: `insert` replaces the edit range. */
export interface Completion {
  readonly kind: 'entity' | 'key' | 'comparator' | 'value' | 'keyword'
  readonly label: string
  readonly insert: string
}

/** Offers at one place, not yet narrowed by what `span` already holds: editors have their own matching. */
export interface Completions {
  readonly span: Span
  readonly options: readonly Completion[]
}
