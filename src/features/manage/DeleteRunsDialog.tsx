import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { selectedRunsOptions } from '../../data/selectedRuns.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import { stageChanges } from '../../domain/actions/runChanges.ts'
import { isLive } from '../../domain/run.ts'
import type { RunRef } from '../../domain/runRef.ts'
import { ActionDialog } from './ActionDialog.tsx'
import classes from './DryRun.module.css'
import { RunNames } from './RunNames.tsx'
import { useAct } from './useAct.ts'

interface DeleteRunsDialogProps {
  readonly refs: readonly RunRef[]
  /** Called when the deletion has begun. */
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What deleting runs will delete, before it is done: those that still go on and those nested under them are easy to miss. */
export function DeleteRunsDialog({ refs, onDone, onClose }: DeleteRunsDialogProps) {
  const { data, error } = useQuery(selectedRunsOptions(useMlflowClient(), refs))
  const [withChildren, setWithChildren] = useState(false)
  const act = useAct()
  const active = refs.filter(({ lifecycleStage }) => lifecycleStage === 'active')
  const children = data?.children ?? []
  const live = data?.runs.filter(({ status }) => isLive(status)).length ?? 0
  const wanted = withChildren ? [...active, ...children] : active
  const remove = (): void => {
    onClose()
    act(stageChanges(wanted, 'deleted'))
    onDone()
  }
  return (
    <ActionDialog
      title={`Delete ${counted(active.length, 'run')}?`}
      action={`Delete ${counted(wanted.length, 'run')}`}
      isDestructive
      isFocused
      canAct={wanted.length > 0}
      error={error}
      onAct={remove}
      onClose={onClose}
    >
      <RunNames refs={wanted} />
      <ul className={classes.notes}>
        {data === undefined && error === null && <li>Looking for child runs…</li>}
        {live > 0 && (
          <li className={classes.warning}>
            {counted(live, 'run')} still going: nothing more can be logged to a deleted run.
          </li>
        )}
        {active.length < refs.length && <li>{counted(refs.length - active.length, 'run')} already deleted.</li>}
        {children.length > 0 && (
          <li className={classes.warning}>
            {counted(children.length, 'child run')} will be left without their parent.{' '}
            <Checkbox
              label={`Delete ${children.length === 1 ? 'it' : 'them'} too`}
              checked={withChildren}
              onChange={(event) => setWithChildren(event.currentTarget.checked)}
            />
          </li>
        )}
        {data?.areAllChildren === false && <li>Child runs were looked for among the loaded runs.</li>}
        <li>
          Deleted runs stay in Trash until somebody runs <code>mlflow gc</code>.
        </li>
      </ul>
    </ActionDialog>
  )
}
