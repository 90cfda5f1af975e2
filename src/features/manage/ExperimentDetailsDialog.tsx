import { useQuery } from '@tanstack/react-query'
import { useWriteRefusal } from '../../data/access.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentOptions } from '../../data/experiments.ts'
import { SYSTEM_TAG, valueOf } from '../../domain/tag.ts'
import { CopyableText } from '../../ui/CopyableText.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import classes from './ExperimentDetailsDialog.module.css'
import { FormProblem } from './FormProblem.tsx'
import { NoteEditor } from './NoteEditor.tsx'
import { TagsEditor } from './TagsEditor.tsx'
import { useAct } from './useAct.ts'

interface ExperimentDetailsDialogProps {
  readonly experimentId: string
  readonly onClose: () => void
}

/** An experiment's note and tags, edited where they stand; every edit is kept at once. */
export function ExperimentDetailsDialog({ experimentId, onClose }: ExperimentDetailsDialogProps) {
  const { data: experiment, error } = useQuery(experimentOptions(useMlflowClient(), experimentId))
  const refused = useWriteRefusal(experimentId, true)
  const act = useAct()
  const title = experiment?.name ?? `Experiment ${experimentId}`
  const isDeleted = experiment?.lifecycleStage === 'deleted'
  const refusal = refused ?? (isDeleted ? 'The experiment is deleted; restore it to change it.' : undefined)
  const setTag = (key: string, from: string | undefined, to: string | undefined): void => {
    act([{ kind: 'experiment-tag', experimentId, title, key, from, to }])
  }
  const note = valueOf(experiment?.tags ?? [], SYSTEM_TAG.note)
  return (
    <Dialog title={title} width={640} onClose={onClose}>
      {experiment === undefined ? (
        <FormProblem error={error} refusal={undefined} />
      ) : (
        <div className={classes.details}>
          <section aria-labelledby="experiment-note">
            <h3 id="experiment-note">Note</h3>
            <NoteEditor
              note={note ?? ''}
              refusal={refusal}
              onIntent={() => undefined}
              onSave={(text) => setTag(SYSTEM_TAG.note, note, text === '' ? undefined : text)}
            />
          </section>
          <section aria-labelledby="experiment-tags">
            <h3 id="experiment-tags">Tags</h3>
            <TagsEditor
              tags={experiment.tags.filter(({ key }) => !key.startsWith('mlflow.'))}
              refusal={refusal}
              onIntent={() => undefined}
              onChange={setTag}
            />
          </section>
          <section aria-labelledby="experiment-artifacts">
            <h3 id="experiment-artifacts">Artifact location</h3>
            <CopyableText text={experiment.artifactLocation} what="artifact location" />
          </section>
        </div>
      )}
    </Dialog>
  )
}
