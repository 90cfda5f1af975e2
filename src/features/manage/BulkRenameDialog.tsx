import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { selectedRunsOptions } from '../../data/selectedRuns.ts'
import { counted } from '../../domain/actions/describeChanges.ts'
import type { RunRef } from '../../domain/runRef.ts'
import { Segments } from '../../ui/Segments.tsx'
import { ActionDialog } from './ActionDialog.tsx'
import classes from './DryRun.module.css'
import { prepareRenames } from './prepareRenames.ts'
import type { RenameForm } from './prepareRenames.ts'
import { RenamePreview } from './RenamePreview.tsx'
import { useAct } from './useAct.ts'

const MODES = [
  { value: 'pattern', label: 'By pattern' },
  { value: 'replace', label: 'Find and replace' },
] as const

/** Renames runs together, with every new name to be seen before. */
export function BulkRenameDialog({
  refs,
  onClose,
}: {
  readonly refs: readonly RunRef[]
  readonly onClose: () => void
}) {
  const { data, error } = useQuery(selectedRunsOptions(useMlflowClient(), refs))
  const [form, setForm] = useState<RenameForm>({ mode: 'pattern', pattern: '{name}', find: '', replacement: '' })
  const act = useAct()
  const { rows, changes, problem } = useMemo(() => prepareRenames(data?.runs ?? [], form), [data, form])
  const edit = (change: Partial<RenameForm>): void => setForm({ ...form, ...change })
  return (
    <ActionDialog
      title={`Rename ${counted(refs.length, 'run')}`}
      width={680}
      action={changes.length === 0 ? 'Nothing to rename' : `Rename ${counted(changes.length, 'run')}`}
      canAct={problem === undefined && changes.length > 0}
      error={error}
      onAct={() => {
        onClose()
        act(changes)
      }}
      onClose={onClose}
    >
      <Segments label="How" options={MODES} value={form.mode} onChange={(mode) => edit({ mode })} />
      {form.mode === 'pattern' ? (
        <TextInput
          mt={10}
          label="Pattern"
          description="{n} or {n:3}, {name}, {id}, {status}, {params.key}, {metrics.key}, {tags.key}"
          data-autofocus
          value={form.pattern}
          error={problem}
          onChange={(event) => edit({ pattern: event.currentTarget.value })}
        />
      ) : (
        <div className={classes.two}>
          <TextInput label="Find" value={form.find} onChange={(event) => edit({ find: event.currentTarget.value })} />
          <TextInput
            label="Replace with"
            value={form.replacement}
            onChange={(event) => edit({ replacement: event.currentTarget.value })}
          />
        </div>
      )}
      {data === undefined && error === null ? <p>Reading the runs…</p> : <RenamePreview rows={rows} />}
    </ActionDialog>
  )
}
