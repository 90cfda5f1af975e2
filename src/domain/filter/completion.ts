import type { Entity, Span } from './ast.ts'

/** What is known of the things that a filter can name; the caller decides from where. */
export interface Vocabulary {
  /** Keys of an entity, most useful first. */
  readonly keys: (entity: 'metric' | 'parameter' | 'tag') => readonly string[]
  /** Values seen for a key, most useful first. */
  readonly values: (entity: Entity, key: string) => readonly string[]
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
