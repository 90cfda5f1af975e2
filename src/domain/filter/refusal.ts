import type { Span } from './ast.ts'

/**
 * How MLflow refuses a filter: its own text and error code. `parse` refusals come first, whatever the runs are;
 * `evaluate` refusals (a comparator that the entity lacks) come when the clauses are applied.
 */
export interface Refusal {
  readonly stage: 'parse' | 'evaluate'
  /** `INTERNAL_ERROR` where MLflow lets a Python exception through. */
  readonly errorCode: 'INVALID_PARAMETER_VALUE' | 'INTERNAL_ERROR'
  readonly message: string
  /** What the refusal is about, for readers of the code and for lint rules. */
  readonly kind: RefusalKind
  readonly span: Span
}

export type RefusalKind =
  | 'blank'
  | 'limits'
  | 'statements'
  | 'invalid-clause'
  | 'left-side'
  | 'token-count'
  | 'entity'
  | 'attribute-key'
  | 'dataset-key'
  | 'value-type'
  | 'unquoted-value'
  | 'list-not-supported'
  | 'list'
  | 'null-scope'
  | 'comparator'
  | 'number'

export function parseRefusal(kind: RefusalKind, span: Span, message: string): Refusal {
  return { stage: 'parse', errorCode: 'INVALID_PARAMETER_VALUE', kind, span: { from: span.from, to: span.to }, message }
}

export function evaluateRefusal(kind: RefusalKind, span: Span, message: string): Refusal {
  return { ...parseRefusal(kind, span, message), stage: 'evaluate' }
}

/** True for a refusal among values of other kinds. */
export function isRefusal(value: object | string): value is Refusal {
  return typeof value === 'object' && 'errorCode' in value
}
