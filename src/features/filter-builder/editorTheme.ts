import { EditorView } from '@codemirror/view'

/** The editor in the look of a text field; colours come from the tokens. */
export const editorTheme = EditorView.theme({
  '&': {
    color: 'var(--text)',
    backgroundColor: 'var(--bg-raised)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    fontSize: 'var(--fs-s)',
  },
  '&.cm-focused': {
    outline: '2px solid color-mix(in srgb, var(--accent) 22%, transparent)',
    borderColor: 'var(--accent)',
  },
  // Without ligatures: what is compared by `>=` is written so.
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    fontVariantLigatures: 'none',
    lineHeight: '1.6',
    maxHeight: '30vh',
  },
  '.cm-content': { padding: '3px 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 8px' },
  '&.cm-focused .cm-cursor': { borderLeftColor: 'var(--text)' },
  '.cm-placeholder': { color: 'var(--text-3)' },
  '.cm-filter-entity': { color: 'var(--accent-text)' },
  '.cm-filter-comparator, .cm-filter-and': { color: 'var(--text-3)' },
  '.cm-filter-string, .cm-filter-list, .cm-filter-number': { fontWeight: '600' },
  '.cm-filter-comment': { color: 'var(--text-3)', textDecoration: 'line-through' },
  '.cm-filter-text': { color: 'var(--text-2)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-tooltip': {
    color: 'var(--text)',
    backgroundColor: 'var(--bg-raised)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius)',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-ui)',
    fontSize: 'var(--fs-m)',
    maxHeight: '240px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--text)',
    backgroundColor: 'var(--bg-selected)',
  },
  '.cm-completionDetail': { color: 'var(--text-3)', fontStyle: 'normal', fontSize: 'var(--fs-xs)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-diagnostic': { padding: '6px 10px', fontFamily: 'var(--font-ui)', borderLeft: 'none' },
  '.cm-diagnosticAction': { color: 'var(--accent-text)', backgroundColor: 'var(--accent-soft)', cursor: 'pointer' },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: '2px solid var(--bad)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', borderBottom: '2px solid var(--warn)' },
})
