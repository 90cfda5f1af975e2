import type { Span } from './ast.ts'

/** Replaces the text of `span`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span
  readonly insert: string
}

/** One click's worth of repair. Edits do not overlap and are in source order. */
export interface Fix {
  readonly title: string
  readonly edits: readonly TextEdit[]
}

/** What is wrong, as a stable name. Errors first, warnings after. */
export type DiagnosticCode =
  | 'no-or'
  | 'no-not'
  | 'no-parentheses'
  | 'no-comments'
  | 'semicolon'
  | 'comma'
  | 'missing-and'
  | 'typographic-quotes'
  | 'unclosed-quote'
  | 'quote-key'
  | 'quote-value'
  | 'number-form'
  | 'needs-number'
  | 'needs-text'
  | 'split-comparator'
  | 'null-test'
  | 'unknown-entity'
  | 'unknown-attribute'
  | 'unknown-dataset-field'
  | 'comparator'
  | 'list-not-supported'
  | 'list-form'
  | 'left-side'
  | 'incomplete'
  | 'not-a-clause'
  | 'blank'
  | 'too-long'
  | 'whole-number'
  | 'extra-and'
  | 'odd-key'
  | 'escaped-quote'
  | 'unknown-status'

/**
 * Something to tell the writer of a filter. An `error` is refused by MLflow; a `warning` is accepted, but probably not
 * meant. `message` is one plain sentence.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: 'error' | 'warning'
  readonly span: Span
  readonly message: string
  readonly fix: Fix | undefined
}

export function errorAt(code: DiagnosticCode, { from, to }: Span, message: string, fix?: Fix): Diagnostic {
  return { code, severity: 'error', span: { from, to }, message, fix }
}

export function warningAt(code: DiagnosticCode, span: Span, message: string, fix?: Fix): Diagnostic {
  return { ...errorAt(code, span, message, fix), severity: 'warning' }
}

/** A fix that replaces one stretch of text. */
export function replaceFix(title: string, { from, to }: Span, insert: string): Fix {
  return { title, edits: [{ span: { from, to }, insert }] }
}

/** Carries out a fix on the text that it was made for. */
export function applyFix(text: string, { edits }: Fix): string {
  return edits.reduceRight(
    (result, { span, insert }) => result.slice(0, span.from) + insert + result.slice(span.to),
    text,
  )
}
