import { closeCompletion, completionKeymap, completionStatus } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { linter, type Diagnostic as EditorDiagnostic } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import type { Diagnostic } from '../../domain/filter/diagnostic.ts'
import type { Language } from '../../domain/filter/language.ts'
import { readWritten } from '../../domain/filter/written/readWritten.ts'
import { filterCompletion } from './editorCompletion.ts'
import { filterLanguage } from './editorLanguage.ts'
import { editorTheme } from './editorTheme.ts'

interface EditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  readonly cursor: number
  readonly language: Language
  readonly vocabulary: () => Vocabulary
  /** Of the page's policy: the editor adds its styles by itself. */
  readonly nonce: string
  readonly onEdit: (text: string) => void
  readonly onSubmit: () => void
  readonly onCancel: () => void
}

const EXAMPLE = "metrics.loss < 0.1 AND params.model = 'resnet' AND start_time >= now-7d"

/** A text editor for a filter: Enter submits, Shift Enter breaks the line, Escape closes what is open, then leaves. */
export function createEditor(options: EditorOptions): EditorView {
  const { parent, text, cursor, language, vocabulary, nonce } = options
  const submit = (): boolean => {
    options.onSubmit()
    return true
  }
  const cancel = (view: EditorView): boolean => {
    if (completionStatus(view.state) !== null) return closeCompletion(view)
    options.onCancel()
    return true
  }
  return new EditorView({
    parent,
    doc: text,
    selection: { anchor: Math.min(cursor, text.length) },
    extensions: [
      EditorView.cspNonce.of(nonce),
      EditorState.tabSize.of(2),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Filter as text', spellcheck: 'false' }),
      filterCompletion(language, vocabulary),
      keymap.of([
        { key: 'Enter', run: submit },
        { key: 'Mod-Enter', run: submit },
        { key: 'Escape', run: cancel },
        ...completionKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      history(),
      filterLanguage(language),
      linter(({ state }) => readWritten(state.doc.toString(), language).diagnostics.map(toEditor), { delay: 200 }),
      placeholder(EXAMPLE),
      editorTheme,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.onEdit(update.state.doc.toString())
      }),
    ],
  })
}

function toEditor({ severity, span, message, fix }: Diagnostic): EditorDiagnostic {
  const actions =
    fix === undefined
      ? []
      : [
          {
            name: fix.title,
            apply: (view: EditorView) =>
              view.dispatch({ changes: fix.edits.map((edit) => ({ ...edit.span, insert: edit.insert })) }),
          },
        ]
  return { from: span.from, to: span.to, severity, message, actions }
}
