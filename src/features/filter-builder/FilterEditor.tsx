import { Button, useMantineStyleNonce } from '@mantine/core'
import type { EditorView } from '@codemirror/view'
import { ListFilter } from 'lucide-react'
import { useDeferredValue, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Fix } from '../../domain/filter/diagnostic.ts'
import { readWritten } from '../../domain/filter/written/readWritten.ts'
import { createEditor } from './createEditor.ts'
import classes from './FilterEditor.module.css'
import type { FilterViewProps } from './viewProps.ts'

interface FilterEditorProps extends FilterViewProps {
  /** Where the cursor starts. */
  readonly cursor: number
  readonly onClose: () => void
}

const SHOWN_PROBLEMS = 20

/** The filter as text. It is a draft until Enter; with an error it stays one. */
export function FilterEditor(props: FilterEditorProps) {
  const { filter, language, vocabulary, cursor, onChange, onClose, onEditText } = props
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  const [draft, setDraft] = useState(filter.text)
  const nonce = useMantineStyleNonce()
  const { diagnostics } = readWritten(useDeferredValue(draft), language)
  const known = useEffectEvent(vocabulary)
  const submit = (): void => {
    const text = editor.current?.state.doc.toString() ?? ''
    if (!readWritten(text, language).canBeSent) return
    onEditText?.(editor.current?.state.selection.main.head ?? text.length)
    onChange(text)
  }
  const submitByKey = useEffectEvent(submit)
  const cancel = useEffectEvent(onClose)
  const start = useEffectEvent((parent: HTMLElement) =>
    createEditor({
      parent,
      text: filter.text,
      cursor,
      language,
      vocabulary: () => known(),
      nonce: nonce?.() ?? '',
      onEdit: setDraft,
      onSubmit: () => submitByKey(),
      onCancel: () => cancel(),
    }),
  )
  // External system: the text editor, which keeps its own document.
  useEffect(() => {
    if (place.current === null) return undefined
    const view = start(place.current)
    editor.current = view
    view.focus()
    return () => view.destroy()
  }, [])
  const fixWith = ({ edits }: Fix): void => {
    editor.current?.dispatch({ changes: edits.map(({ span, insert }) => ({ ...span, insert })) })
    editor.current?.focus()
  }
  return (
    <div className={classes.editor}>
      <div className={classes.row}>
        <div ref={place} className={classes.text} />
        <Button variant="filled" disabled={diagnostics.some(({ severity }) => severity === 'error')} onClick={submit}>
          Apply
        </Button>
        <Button
          variant="subtle"
          leftSection={<ListFilter aria-hidden />}
          onClick={() => {
            onClose()
            // What is half written stays, as a chip of its own.
            if (draft !== filter.text) onChange(draft)
          }}
        >
          Show as chips
        </Button>
      </div>
      {diagnostics.length > 0 && (
        <ul className={classes.problems} aria-label="Problems">
          {diagnostics.slice(0, SHOWN_PROBLEMS).map(({ severity, span, message, fix }) => (
            <li key={`${span.from} ${message}`} data-severity={severity}>
              <span>{message}</span>
              {fix !== undefined && (
                <Button size="xs" onClick={() => fixWith(fix)}>
                  {fix.title}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.hint}>
        Enter applies · Shift Enter starts a line · Ctrl Space offers words · Esc leaves it as it was
      </p>
    </div>
  )
}
