/** A half-open range of UTF-16 offsets into the filter text. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What a clause looks at. MLflow knows more spellings (`metrics`, `run`, no prefix at all), these are its own names. */
export type Entity = 'metric' | 'parameter' | 'tag' | 'attribute' | 'dataset'

/**
 * Right side of a clause. A number keeps its text, since 64-bit integers and `1e999` do not survive a JavaScript number.
 * `none` belongs to `IS NULL` and `IS NOT NULL`.
 */
export type FilterValue =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'none' }

/** What a clause says, without where it stands. `comparator` keeps the user's case, as MLflow does. */
export interface ClauseContent {
  readonly entity: Entity
  readonly key: string
  readonly comparator: string
  readonly value: FilterValue
}

/** `entity.key comparator value`, with the place of each part. */
export interface Comparison extends ClauseContent {
  readonly kind: 'comparison'
  readonly span: Span
  /** Entity and key as written. */
  readonly subject: Span
  readonly comparatorSpan: Span
  /** Absent for `IS NULL` and `IS NOT NULL`. */
  readonly valueSpan: Span | undefined
}

/** A stretch of text between two ANDs that is no clause of the language; kept so that no view loses it. */
export interface RawText {
  readonly kind: 'text'
  readonly span: Span
}

/**
 * One operand of the filter's AND. OR, NOT and conditions that only the browser can evaluate will be further kinds:
 * code that switches on `kind` gets told by the compiler.
 */
export type FilterItem = Comparison | RawText
