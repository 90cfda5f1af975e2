import { useQuery } from '@tanstack/react-query'
import { useActions } from '../../data/actions/actionsContext.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentContentsOptions } from '../../data/experimentContents.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import { ActionDialog } from './ActionDialog.tsx'
import classes from './DryRun.module.css'
import { ExperimentContentsTable } from './ExperimentContentsTable.tsx'
import { deletionWords, stageChange } from './stageChange.ts'

interface DeleteExperimentsDialogProps {
  readonly experimentIds: readonly string[]
  /** Called when it has begun. */
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What deleting experiments does to their runs, before it is done. */
export function DeleteExperimentsDialog({ experimentIds, onDone, onClose }: DeleteExperimentsDialogProps) {
  const { data, error } = useQuery(experimentContentsOptions(useMlflowClient(), experimentIds))
  const actions = useActions()
  const active = data?.filter(({ experiment }) => experiment.lifecycleStage === 'active')
  const count = counted(active?.length ?? experimentIds.length, 'experiment') || 'no experiment'
  const remove = (): void => {
    onClose()
    const contents = active ?? []
    const changes = contents.map(({ experiment, deletedRuns }) => stageChange(experiment, 'deleted', deletedRuns))
    actions.perform(changes, 'do', deletionWords(changes, contents))
    onDone()
  }
  return (
    <ActionDialog
      title={`Delete ${count}?`}
      width={620}
      action={`Delete ${count}`}
      isDestructive
      isFocused
      canAct={active !== undefined && active.length > 0}
      isBusy={data === undefined && error === null}
      error={error}
      onAct={remove}
      onClose={onClose}
    >
      {active === undefined ? (
        error === null && <p>Counting the runs…</p>
      ) : (
        <ExperimentContentsTable contents={active} to="deleted" />
      )}
      <ul className={classes.notes}>
        <li>Undo restores exactly the runs that are active now; those deleted before stay deleted.</li>
        <li>
          {experimentIds.length === 1 ? 'The name stays taken until it is' : 'Their names stay taken until they are'}{' '}
          restored, renamed, or removed with <code>mlflow gc</code>.
        </li>
      </ul>
    </ActionDialog>
  )
}
