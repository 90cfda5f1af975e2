import type { Run } from '../../domain/run.ts'
import { TagsEditor } from './TagsEditor.tsx'
import { useRunEdits } from './useRunEdits.ts'

/** A run's own tags, edited in place. */
export function RunTags({ run }: { readonly run: Run }) {
  const { refusal, onIntent, setTag } = useRunEdits(run)
  const own = run.data.tags.filter(({ key }) => !key.startsWith('mlflow.'))
  return <TagsEditor group="This run" tags={own} refusal={refusal} onIntent={onIntent} onChange={setTag} />
}
