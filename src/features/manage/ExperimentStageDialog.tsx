import { Button, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActions } from '../../data/actions/actionsContext.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentContentsOptions } from '../../data/experimentContents.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import type { LifecycleStage } from '../../domain/lifecycle.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import classes from './DryRun.module.css'
import { ExperimentContentsTable } from './ExperimentContentsTable.tsx'
import { FormProblem } from './FormProblem.tsx'
import { stageChange, stageWords } from './stageChange.ts'

interface ExperimentStageDialogProps {
  readonly experimentIds: readonly string[]
  readonly to: LifecycleStage
  /** Called when it has begun. */
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What deleting or restoring experiments does to their runs, before it is done. */
export function ExperimentStageDialog({ experimentIds, to, onDone, onClose }: ExperimentStageDialogProps) {
  const { data, error } = useQuery(experimentContentsOptions(useMlflowClient(), experimentIds))
  const [keeps, setKeeps] = useState('none')
  const actions = useActions()
  const verb = to === 'deleted' ? 'Delete' : 'Restore'
  const concerned = data?.filter(({ experiment }) => experiment.lifecycleStage !== to)
  const count = counted(concerned?.length ?? experimentIds.length, 'experiment')
  const hasRuns = concerned?.some(({ deletedRuns }) => deletedRuns.length > 0) ?? false
  const perform = (): void => {
    onClose()
    onDone()
    const changes = (concerned ?? []).map((contents) => stageChange(contents, to, to === 'deleted' || keeps === 'all'))
    actions.perform(changes, 'do', stageWords(changes, concerned ?? []))
  }
  return (
    <Dialog
      title={`${verb} ${count}?`}
      width={620}
      onClose={onClose}
      onSubmit={() => {
        if (concerned !== undefined) perform()
      }}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="filled"
            type="submit"
            loading={data === undefined && error === null}
            disabled={concerned === undefined}
          >
            {verb} {count}
          </Button>
        </>
      }
    >
      {concerned === undefined ? <p>Counting the runs…</p> : <ExperimentContentsTable contents={concerned} to={to} />}
      {to === 'active' && hasRuns && (
        <Radio.Group
          mt={14}
          label="Their runs"
          description="MLflow does not tell which of them were deleted by themselves, before their experiment was."
          value={keeps}
          onChange={setKeeps}
        >
          <Radio mt={6} value="none" label="Restore them all" />
          <Radio mt={6} value="all" label="Keep them deleted, to restore those that are wanted one by one" />
        </Radio.Group>
      )}
      <ul className={classes.notes}>
        {to === 'deleted' && (
          <li>Undo restores exactly the runs that are active now; those deleted before stay deleted.</li>
        )}
        {to === 'deleted' && (
          <li>
            The name stays taken until it is restored, renamed, or removed with <code>mlflow gc</code>.
          </li>
        )}
      </ul>
      <FormProblem error={error} refusal={undefined} />
    </Dialog>
  )
}
