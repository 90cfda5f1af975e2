import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { useReadOnlyReason } from '../../data/access.ts'
import type { Change } from '../../domain/actions/change.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import { stageChanges } from '../../domain/actions/runChanges.ts'
import type { Experiment } from '../../domain/experiment.ts'
import type { GcRest } from '../../domain/gcCommand.ts'
import type { Run } from '../../domain/run.ts'
import { runRefOf } from '../../domain/runRef.ts'
import { SYSTEM_TAG, valueOf } from '../../domain/tag.ts'
import { useCommands } from '../../ui/commands.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { useAct } from './useAct.ts'

const GcDialog = lazyPart(async () => (await import('./GcDialog.tsx')).GcDialog)
const RestoreDialog = lazyPart(async () => (await import('./RestoreDialog.tsx')).RestoreDialog)

interface TrashActionsProps {
  readonly experiments: readonly Experiment[]
  readonly runs: readonly Run[]
  /** All deleted runs, in which the parents of the selected may be. */
  readonly all: readonly Run[]
  readonly rest: GcRest
  readonly onGone: () => void
}

/** What can be done with deleted things. */
export function TrashActions({ experiments, runs, all, rest, onGone }: TrashActionsProps) {
  const refusal = useReadOnlyReason()
  const [opened, open] = useState<'gc' | 'restore' | undefined>(undefined)
  const act = useAct()
  const parents = parentsOf(runs, all)
  const refs = runs.map(({ info }) => runRefOf(info))
  const perform = (changes: readonly Change[]): void => {
    act(changes)
    onGone()
  }
  const restore = (): void => {
    if (experiments.length > 0 || parents.length > 0) {
      open('restore')
      return
    }
    perform(stageChanges(refs, 'active'))
  }
  const count = counted(experiments.length + runs.length, 'thing')
  useCommands([
    {
      id: 'trash.restore',
      label: `Restore ${count}`,
      group: 'Trash',
      keys: 'u',
      disabledReason: refusal,
      run: restore,
    },
    { id: 'trash.gc', label: `Command that removes ${count} for good`, group: 'Trash', run: () => open('gc') },
  ])
  return (
    <>
      <Button variant="filled" disabled={refusal !== undefined} title={refusal ?? ''} onClick={restore}>
        Restore
      </Button>
      <Button variant="subtle" onClick={() => open('gc')}>
        Remove for good…
      </Button>
      <Suspense>
        {opened === 'gc' && (
          <GcDialog experiments={experiments} runs={runs} rest={rest} onClose={() => open(undefined)} />
        )}
        {opened === 'restore' && (
          <RestoreDialog
            experimentIds={experiments.map(({ experimentId }) => experimentId)}
            runs={refs}
            parents={parents.map(({ info }) => runRefOf(info))}
            onRestore={perform}
            onClose={() => open(undefined)}
          />
        )}
      </Suspense>
    </>
  )
}

/** Deleted runs that selected ones are nested under, and that are not selected themselves. */
function parentsOf(runs: readonly Run[], all: readonly Run[]): readonly Run[] {
  const selected = new Set(runs.map(({ info }) => info.runId))
  const wanted = new Set(runs.map(({ data }) => valueOf(data.tags, SYSTEM_TAG.parentRunId)))
  return all.filter(({ info }) => wanted.has(info.runId) && !selected.has(info.runId))
}
