import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { connectionOptions } from '../../data/connection.ts'
import { experimentContentsOptions } from '../../data/experimentContents.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import type { Experiment } from '../../domain/experiment.ts'
import { gcCommand } from '../../domain/gcCommand.ts'
import type { GcRest } from '../../domain/gcCommand.ts'
import type { Run } from '../../domain/run.ts'
import { CodeBlock } from '../../ui/CodeBlock.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import classes from './DryRun.module.css'
import { FormProblem } from './FormProblem.tsx'

interface GcDialogProps {
  readonly experiments: readonly Experiment[]
  readonly runs: readonly Run[]
  readonly rest: GcRest
  readonly onClose: () => void
}

/** The command that removes deleted things for good, for MLflow's API has no call for it; and what it takes along. */
export function GcDialog({ experiments, runs, rest, onClose }: GcDialogProps) {
  const client = useMlflowClient()
  const { data: connection } = useQuery(connectionOptions(client))
  const { data, error } = useQuery(
    experimentContentsOptions(
      client,
      experiments.map(({ experimentId }) => experimentId),
    ),
  )
  const within = data?.flatMap(({ deletedRuns }) => deletedRuns.map(({ runId }) => runId)) ?? []
  const selection = {
    experimentIds: experiments.map(({ experimentId }) => experimentId),
    runIds: [...runs.map(({ info }) => info.runId), ...within],
  }
  const { command, alsoRemoves } = gcCommand(selection, rest, connection?.trackingUri ?? '')
  const along = [
    counted(alsoRemoves.experimentCount, 'other deleted experiment'),
    counted(alsoRemoves.runCount, 'other deleted run'),
  ]
    .filter((part) => part !== '')
    .join(' and ')
  return (
    <Dialog title="Remove for good" width={720} onClose={onClose}>
      <p>
        MLflow removes things for good from its command line only. Run this where the database is reached, with the
        MLflow version of the server; it cannot be undone.
      </p>
      {data === undefined && error === null ? <p>Reading the runs…</p> : <CodeBlock code={command} what="command" />}
      <ul className={classes.notes}>
        <li>
          It removes {counted(selection.experimentIds.length, 'experiment') || 'no experiment'} and{' '}
          {counted(selection.runIds.length, 'run') || 'no run'}, with metrics, params, tags and artifacts.
        </li>
        {along !== '' && (
          <li className={classes.warning}>
            It will also remove {along}: what is not named, <code>mlflow gc</code> takes whole. Restore first what
            should stay.
          </li>
        )}
        <li>Names of removed experiments are free again.</li>
      </ul>
      <FormProblem error={error} refusal={undefined} />
    </Dialog>
  )
}
