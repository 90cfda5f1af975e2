import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentContentsOptions } from '../../data/experimentContents.ts'
import type { Change } from '../../domain/actions/change.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import { stageChanges } from '../../domain/actions/runChanges.ts'
import type { RunRef } from '../../domain/runRef.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { ExperimentContentsTable } from './ExperimentContentsTable.tsx'
import { isKept, RESTORE_ALL } from './keptRuns.ts'
import { KeptRunsField } from './KeptRunsField.tsx'
import { RunNames } from './RunNames.tsx'
import { stageChange } from './stageChange.ts'

interface RestoreDialogProps {
  readonly experimentIds: readonly string[]
  /** Of other experiments. */
  readonly runs?: readonly RunRef[]
  /** Deleted runs that the selected ones are nested under. */
  readonly parents?: readonly RunRef[]
  readonly onRestore: (changes: readonly Change[]) => void
  readonly onClose: () => void
}

const NONE: readonly RunRef[] = []

/** What restoring will bring back, before it does: the runs of an experiment, and children whose parent stays deleted. */
export function RestoreDialog({ experimentIds, runs = NONE, parents = NONE, onRestore, onClose }: RestoreDialogProps) {
  const { data, error } = useQuery(experimentContentsOptions(useMlflowClient(), experimentIds))
  const [kept, setKept] = useState(RESTORE_ALL)
  const [withParents, setWithParents] = useState(true)
  const deleted = data?.filter(({ experiment }) => experiment.lifecycleStage === 'deleted')
  const within = deleted?.flatMap(({ deletedRuns }) => deletedRuns) ?? []
  const wanted = withParents ? [...runs, ...parents] : runs
  const what = [
    counted(deleted?.length ?? experimentIds.length, 'experiment'),
    counted(wanted.length + (deleted === undefined ? 0 : within.filter((run) => !isKept(kept, run)).length), 'run'),
  ]
    .filter((part) => part !== '')
    .join(' and ')
  const restore = (): void => {
    onClose()
    onRestore([
      ...(deleted ?? []).map(({ experiment, deletedRuns }) =>
        stageChange(
          experiment,
          'active',
          deletedRuns.filter((run) => isKept(kept, run)),
        ),
      ),
      ...stageChanges(wanted, 'active'),
    ])
  }
  return (
    <ActionDialog
      title={what === '' ? 'Nothing to restore' : `Restore ${what}?`}
      width={620}
      action={`Restore ${what}`}
      isFocused
      canAct={deleted !== undefined && what !== ''}
      isBusy={data === undefined && error === null}
      error={error}
      onAct={restore}
      onClose={onClose}
    >
      {deleted !== undefined && deleted.length > 0 && <ExperimentContentsTable contents={deleted} to="active" />}
      {within.length > 0 && <KeptRunsField runs={within} kept={kept} onChange={setKept} />}
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
    </ActionDialog>
  )
}
