/** CodeMirror and nothing else, in the size that the filter's editor has: what typing costs at least. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorView, keymap } from '@codemirror/view'

document.body.style.fontFamily = 'monospace'
const view = new EditorView({
  parent: document.body,
  extensions: [
    EditorView.lineWrapping,
    history(),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    EditorView.contentAttributes.of({ 'aria-label': 'Filter as text', spellcheck: 'false' }),
    EditorView.theme({ '.cm-scroller': { fontSize: '12px', lineHeight: '1.6', maxHeight: '30vh' } }),
  ],
})
view.focus()
