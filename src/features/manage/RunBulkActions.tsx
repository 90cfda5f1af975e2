import { Button } from '@mantine/core'
import { Pencil, RotateCcw, Tags, Trash2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useReadOnlyReason } from '../../data/access.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import type { RunRef } from '../../domain/runRef.ts'
import { useCommands } from '../../ui/commands.ts'
import { focusList } from '../../ui/focusFirst.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { useDeleteRuns } from './useDeleteRuns.ts'

const BulkRenameDialog = lazyPart(async () => (await import('./BulkRenameDialog.tsx')).BulkRenameDialog)
const RunTagsDialog = lazyPart(async () => (await import('./RunTagsDialog.tsx')).RunTagsDialog)

interface RunBulkActionsProps {
  readonly refs: readonly RunRef[]
  /** They leave the list: nothing that is selected is in it any more. */
  readonly onGone: () => void
}

/** What can be changed about selected runs together, in their selection bar and in the palette. */
export function RunBulkActions({ refs, onGone }: RunBulkActionsProps) {
  const refusal = useReadOnlyReason()
  const [opened, open] = useState<'rename' | 'tag' | undefined>(undefined)
  const { remove, restore, dialog } = useDeleteRuns(() => {
    onGone()
    // What had the focus has gone with the selection; the list is what one works on.
    requestAnimationFrame(focusList)
  })
  const active = refs.filter(({ lifecycleStage }) => lifecycleStage === 'active')
  const deleted = refs.filter(({ lifecycleStage }) => lifecycleStage === 'deleted')
  const onActive = [
    { name: 'Tag', icon: <Tags aria-hidden />, keys: 't', run: () => open('tag') },
    { name: 'Rename', icon: <Pencil aria-hidden />, keys: 'r', run: () => open('rename') },
    { name: 'Delete', icon: <Trash2 aria-hidden />, keys: 'delete', run: () => remove(active) },
  ]
  const onDeleted = { name: 'Restore', icon: <RotateCcw aria-hidden />, keys: 'u', run: () => restore(deleted) }
  const offers = [
    ...(active.length > 0 ? onActive.map((offer) => ({ ...offer, count: active.length })) : []),
    ...(deleted.length > 0 ? [{ ...onDeleted, count: deleted.length }] : []),
  ]
  useCommands(
    offers.map(({ name, keys, run, count }) => ({
      id: `runs.${name}`,
      label: `${name} ${counted(count, 'run')}`,
      group: 'Selected runs',
      keys,
      disabledReason: refusal,
      run,
    })),
  )
  const close = (): void => open(undefined)
  return (
    <>
      {offers.map(({ name, icon, run, count }) => (
        <Button
          key={name}
          variant="subtle"
          {...(name === 'Delete' && refusal === undefined && { c: 'var(--bad)' })}
          leftSection={icon}
          disabled={refusal !== undefined}
          title={refusal ?? ''}
          onClick={run}
        >
          {name}
          {count < refs.length && ` ${count}`}
        </Button>
      ))}
      <Suspense>
        {opened === 'rename' && <BulkRenameDialog refs={active} onClose={close} />}
        {opened === 'tag' && <RunTagsDialog refs={active} onClose={close} />}
      </Suspense>
      {dialog}
    </>
  )
}
