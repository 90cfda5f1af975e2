import { setDiagnostics, type Diagnostic as EditorDiagnostic } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import type { Diagnostic, Fix } from '../../domain/filter/diagnostic.ts'
import type { WrittenFilter } from '../../domain/filter/written/readWritten.ts'

/** Something wrong at a place of the text. */
export type EditorProblem = Pick<Diagnostic, 'severity' | 'span' | 'message' | 'fix'>

/** What is wrong with a filter, and what the server does not take of it. */
export function editorProblems(
  { diagnostics, parts }: WrittenFilter,
  refusals: ReadonlyMap<number, string> | undefined,
): readonly EditorProblem[] {
  const refused = Array.from(refusals ?? [], ([index, words]): readonly EditorProblem[] => {
    const span = parts[index]?.span
    return span === undefined
      ? []
      : [{ severity: 'error', span, message: `The tracking server refuses this: ${words}`, fix: undefined }]
  })
  return [...diagnostics, ...refused.flat()]
}

/** Underlines problems, unless somebody has typed on since they were found in `text`. */
export function underline(view: EditorView, text: string, problems: readonly EditorProblem[]): void {
  if (view.state.doc.toString() === text) view.dispatch(setDiagnostics(view.state, problems.map(toEditor)))
}

/** Carries out a fix in the text that it was made for. */
export function fixIn(view: EditorView, { edits }: Fix): void {
  view.dispatch({ changes: edits.map(({ span, insert }) => ({ ...span, insert })) })
}

function toEditor({ severity, span, message, fix }: EditorProblem): EditorDiagnostic {
  const actions = fix === undefined ? [] : [{ name: fix.title, apply: (view: EditorView) => fixIn(view, fix) }]
  return { from: span.from, to: span.to, severity, message, actions }
}
