import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useWriteRefusal } from '../../data/access.ts'
import { useActions } from '../../data/actions/actionsContext.ts'
import { createRun } from '../../data/actions/create.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { runHref } from '../../routes/run.ts'
import { Segments } from '../../ui/Segments.tsx'
import { ActionDialog } from './ActionDialog.tsx'
import { EMPTY_RUN_FORM, metricProblem, newRunOf } from './newRunForm.ts'
import type { RunForm } from './newRunForm.ts'
import { PairFields } from './PairFields.tsx'

const STATUSES = [
  { value: 'FINISHED', label: 'Finished' },
  { value: 'FAILED', label: 'Failed' },
  { value: 'RUNNING', label: 'Running' },
] as const

interface NewRunDialogProps {
  readonly experimentId: string
  readonly onClose: () => void
}

/** A run by hand, with what it would have logged: a result from a paper, a baseline from elsewhere. */
export function NewRunDialog({ experimentId, onClose }: NewRunDialogProps) {
  const [form, setForm] = useState<RunForm>(EMPTY_RUN_FORM)
  const refusal = useWriteRefusal(experimentId, true)
  const client = useMlflowClient()
  const actions = useActions()
  const navigate = useNavigate()
  const create = useMutation({
    mutationFn: () => createRun(client, actions, newRunOf(experimentId, form)),
    onSuccess: (runId) => {
      onClose()
      void navigate(runHref(experimentId, runId))
    },
  })
  const edit = (change: Partial<RunForm>): void => setForm({ ...form, ...change })
  return (
    <ActionDialog
      title="New run"
      action="Create run"
      canAct={form.metrics.every((pair) => metricProblem(pair) === undefined)}
      isBusy={create.isPending}
      error={create.error}
      refusal={refusal}
      onAct={create.mutate}
      onClose={onClose}
    >
      <TextInput
        mb={14}
        label="Name"
        description="Left empty, the server invents one."
        data-autofocus
        value={form.name}
        onChange={(event) => edit({ name: event.currentTarget.value })}
      />
      <Segments label="Status" options={STATUSES} value={form.status} onChange={(status) => edit({ status })} />
      <PairFields what="Param" pairs={form.params} onChange={(params) => edit({ params })} />
      <PairFields
        what="Metric"
        pairs={form.metrics}
        problemOf={metricProblem}
        onChange={(metrics) => edit({ metrics })}
      />
      <PairFields what="Tag" pairs={form.tags} onChange={(tags) => edit({ tags })} />
    </ActionDialog>
  )
}
