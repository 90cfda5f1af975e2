import { closeCompletion, completionKeymap, completionStatus } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import type { Language } from '../../domain/filter/language.ts'
import type { WrittenFilter } from '../../domain/filter/written/readWritten.ts'
import { filterCompletion } from './editorCompletion.ts'
import { filterReading } from './editorReading.ts'
import { editorTheme } from './editorTheme.ts'

interface EditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  readonly cursor: number
  readonly language: Language
  readonly vocabulary: () => Vocabulary
  /** Of the page's policy: the editor adds its styles by itself. */
  readonly nonce: string
  /** What the document says, whenever nobody types. */
  readonly onPause: (read: WrittenFilter) => void
  readonly onSubmit: () => void
  readonly onCancel: () => void
}

const EXAMPLE: Readonly<Record<Language['name'], string>> = {
  runs: "metrics.loss < 0.1 AND params.model = 'resnet' AND start_time >= now-7d",
  experiments: "name ILIKE '%vision%' AND tags.team = 'research' AND last_update_time >= now-7d",
}

/**
 * What is typed over a selection. Left to the browser, it would give the new text the look of the old one by an inline
 * style, which the page's policy refuses with an error in the console.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { inputType, data, isComposing } = event
    const { state } = view
    if (inputType !== 'insertText' || data === null || isComposing || state.selection.main.empty) return false
    view.dispatch(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
    return true
  },
})

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
      typeOver,
      filterReading(language, options.onPause),
      placeholder(EXAMPLE[language.name]),
      editorTheme,
    ],
  })
}
