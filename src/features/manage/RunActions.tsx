import { Button } from '@mantine/core'
import { CircleStop, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { isLive } from '../../domain/run.ts'
import type { Run } from '../../domain/run.ts'
import { runRefOf } from '../../domain/runRef.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'
import { useCommands } from '../../ui/commands.ts'
import { EndRunDialog } from './EndRunDialog.tsx'
import { useDeleteRuns } from './useDeleteRuns.ts'
import { useRunEdits } from './useRunEdits.ts'

interface RunActionsProps {
  readonly run: Run
  readonly onRename: () => void
}

/** What can be done to a run, in its header and in the palette. */
export function RunActions({ run, onRename }: RunActionsProps) {
  const { info } = run
  const { refusal, onIntent } = useRunEdits(run)
  const [isEnding, setEnding] = useState(false)
  const { remove, restore, dialog } = useDeleteRuns()
  const refs = [runRefOf(info)]
  const isDeleted = info.lifecycleStage === 'deleted'
  const blocked = isDeleted ? undefined : refusal
  const end = {
    label: 'End run…',
    icon: <CircleStop aria-hidden />,
    disabledReason: refusal,
    run: () => setEnding(true),
  }
  const toggle = isDeleted
    ? { label: 'Restore run', icon: <RotateCcw aria-hidden />, disabledReason: blocked, run: () => restore(refs) }
    : {
        label: 'Delete run…',
        icon: <Trash2 aria-hidden />,
        isDestructive: true,
        disabledReason: blocked,
        run: () => remove(refs),
      }
  const items = [...(isLive(info.status) && !isDeleted ? [end] : []), toggle]
  const group = 'This run'
  useCommands([
    { id: 'run.rename', label: 'Rename run', group, keys: 'r', disabledReason: refusal, run: onRename },
    ...items.map(({ label, disabledReason, run }) => ({ id: `run.${label}`, label, group, disabledReason, run })),
  ])
  return (
    <>
      <Button
        leftSection={<Pencil aria-hidden />}
        disabled={refusal !== undefined}
        title={refusal ?? ''}
        onClick={onRename}
      >
        Rename
      </Button>
      <ActionMenu label="Run actions" actions={items} onOpen={onIntent} />
      {isEnding && <EndRunDialog run={run} onClose={() => setEnding(false)} />}
      {dialog}
    </>
  )
}
