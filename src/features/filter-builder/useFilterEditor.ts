import type { EditorView } from '@codemirror/view'
import { useMantineStyleNonce } from '@mantine/core'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Fix } from '../../domain/filter/diagnostic.ts'
import { readWritten } from '../../domain/filter/written/readWritten.ts'
import { createEditor } from './createEditor.ts'
import type { EarlyDraft } from './FilterStandIn.tsx'
import { editorProblems, fixIn, underline } from './editorProblems.ts'
import type { FilterViewProps } from './viewProps.ts'

interface FilterEditorOptions extends FilterViewProps {
  /** Where the cursor starts. */
  readonly cursor: number
  /** What was written before there was an editor; asked once. */
  readonly early: () => EarlyDraft | undefined
  readonly onClose: () => void
}

/**
 * A text editor on a filter. Its text is a draft until it is submitted, which an error prevents; the page renders when the
 * keys pause, not with each of them.
 */
export function useFilterEditor(options: FilterEditorOptions) {
  const { filter, language, vocabulary, refusals, cursor, early, onChange, onClose } = options
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  /** The draft as it was when the keys paused. */
  const [read, setRead] = useState(filter)
  const nonce = useMantineStyleNonce()
  const { text } = read
  const problems = editorProblems(read, text === filter.text ? refusals : undefined)
  const draft = (): string => editor.current?.state.doc.toString() ?? filter.text
  const submit = (): void => {
    const written = readWritten(draft(), language)
    setRead(written)
    if (written.canBeSent) onChange(written.text)
  }
  const known = useEffectEvent(vocabulary)
  const submitByKey = useEffectEvent(submit)
  const cancel = useEffectEvent(onClose)
  const start = useEffectEvent((parent: HTMLElement) =>
    createEditor({
      parent,
      text: filter.text,
      cursor,
      language,
      nonce: nonce?.() ?? '',
      vocabulary: () => known(),
      onPause: setRead,
      onSubmit: () => submitByKey(),
      onCancel: () => cancel(),
    }),
  )
  const takeOver = useEffectEvent((view: EditorView) => {
    const written = early()
    if (written === undefined) return
    view.dispatch({
      changes: written.text === filter.text ? [] : { from: 0, to: view.state.doc.length, insert: written.text },
      selection: written.selection,
      userEvent: 'input.type',
    })
  })
  // External system: the text editor, which keeps its own document. Before the next key, which would find no focus.
  useLayoutEffect(() => {
    if (place.current === null) return undefined
    const view = start(place.current)
    editor.current = view
    view.focus()
    takeOver(view)
    return () => view.destroy()
  }, [])
  /** What was taken over of the filter: a draft stays until that changes. */
  const adopted = useRef(filter.text)
  const adopt = useEffectEvent((insert: string) => {
    const view = editor.current
    if (view === null || insert === adopted.current) return
    adopted.current = insert
    if (view.state.doc.toString() === insert) return
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert }, selection: { anchor: insert.length } })
  })
  // Another filter has come, as from the recent ones; what was applied here is there already.
  useEffect(() => adopt(filter.text), [filter.text])
  useEffect(() => {
    if (editor.current !== null) underline(editor.current, text, problems)
  }, [text, problems])
  const fixWith = (fix: Fix): void => {
    const view = editor.current
    // Typed on since then: the places are no longer those.
    if (view === null || view.state.doc.toString() !== text) return
    fixIn(view, fix)
    view.focus()
  }
  return { place, problems, canBeSent: read.canBeSent, draft, submit, fixWith }
}
