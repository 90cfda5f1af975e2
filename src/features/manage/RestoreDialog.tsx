import { Button, Checkbox, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentContentsOptions } from '../../data/experimentContents.ts'
import type { Change } from '../../domain/actions/change.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import { stageChanges } from '../../domain/actions/runChanges.ts'
import type { Experiment } from '../../domain/experiment.ts'
import type { RunRef } from '../../domain/runRef.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ExperimentContentsTable } from './ExperimentContentsTable.tsx'
import { FormProblem } from './FormProblem.tsx'
import { RunNames } from './RunNames.tsx'
import { stageChange } from './stageChange.ts'

interface RestoreDialogProps {
  readonly experiments: readonly Experiment[]
  readonly runs: readonly RunRef[]
  /** Deleted runs that the selected ones are nested under. */
  readonly parents: readonly RunRef[]
  readonly onRestore: (changes: readonly Change[]) => void
  readonly onClose: () => void
}

/** What restoring will bring back, before it does: all runs of an experiment, and children whose parent stays deleted. */
export function RestoreDialog({ experiments, runs, parents, onRestore, onClose }: RestoreDialogProps) {
  const ids = experiments.map(({ experimentId }) => experimentId)
  const { data, error } = useQuery(experimentContentsOptions(useMlflowClient(), ids))
  const [keeps, setKeeps] = useState('none')
  const [withParents, setWithParents] = useState(true)
  const wanted = [...runs, ...(withParents ? parents : [])]
  const restore = (): void => {
    if (data === undefined) return
    onClose()
    onRestore([
      ...data.map((contents) => stageChange(contents, 'active', keeps === 'all')),
      ...stageChanges(wanted, 'active'),
    ])
  }
  const what = [counted(experiments.length, 'experiment'), counted(wanted.length, 'run')]
    .filter((part) => part !== '')
    .join(' and ')
  return (
    <Dialog
      title={`Restore ${what}?`}
      width={620}
      onClose={onClose}
      onSubmit={restore}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" type="submit" data-autofocus disabled={data === undefined}>
            Restore {what}
          </Button>
        </>
      }
    >
      {data !== undefined && data.length > 0 && <ExperimentContentsTable contents={data} to="active" />}
      {data?.some(({ deletedRuns }) => deletedRuns.length > 0) === true && (
        <Radio.Group
          my={14}
          label="Their runs"
          description="MLflow does not tell which of them were deleted by themselves, before their experiment was."
          value={keeps}
          onChange={setKeeps}
        >
          <Radio mt={6} value="none" label="Restore them all" />
          <Radio mt={6} value="all" label="Keep them deleted, to restore those that are wanted one by one" />
        </Radio.Group>
      )}
      {wanted.length > 0 && <RunNames refs={wanted} />}
      {parents.length > 0 && (
        <Checkbox
          mt={12}
          label={`Restore ${counted(parents.length, 'parent run')} too, which they are nested under`}
          checked={withParents}
          onChange={(event) => setWithParents(event.currentTarget.checked)}
        />
      )}
      {data === undefined && error === null && <p>Counting the runs…</p>}
      <FormProblem error={error} refusal={undefined} />
    </Dialog>
  )
}
