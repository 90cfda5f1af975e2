import type { Run } from '../../domain/run.ts'
import { SYSTEM_TAG, valueOf } from '../../domain/tag.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { useRunEdits } from './useRunEdits.ts'

/** A run's note, edited in place. */
export function RunNote({ run }: { readonly run: Run }) {
  const { refusal, onIntent, setTag } = useRunEdits(run)
  const note = valueOf(run.data.tags, SYSTEM_TAG.note)
  return (
    <NoteEditor
      group="This run"
      note={note ?? ''}
      refusal={refusal}
      onIntent={onIntent}
      onSave={(text) => setTag(SYSTEM_TAG.note, note, text === '' ? undefined : text)}
    />
  )
}
