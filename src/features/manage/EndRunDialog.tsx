import { Radio } from '@mantine/core'
import { useState } from 'react'
import type { Run } from '../../domain/run.ts'
import { runTitle } from '../../domain/runFacts.ts'
import { formatAbsoluteTime } from '../../lib/formatTime.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { useAct } from './useAct.ts'

const STATUSES = [
  { status: 'KILLED', label: 'Killed: it was stopped' },
  { status: 'FAILED', label: 'Failed: it broke' },
  { status: 'FINISHED', label: 'Finished: it was done' },
] as const

type EndStatus = (typeof STATUSES)[number]['status']

/** Ends a run whose process is gone. When it ended is a matter of fact: its last metric may be the last sign of it. */
export function EndRunDialog({ run, onClose }: { readonly run: Run; readonly onClose: () => void }) {
  const { info, data } = run
  const lastMs =
    data.metrics.length === 0 ? undefined : Math.max(...data.metrics.map(({ timestampMs }) => Number(timestampMs)))
  const [status, setStatus] = useState<EndStatus>('KILLED')
  const [when, setWhen] = useState(lastMs === undefined ? 'now' : 'last')
  const act = useAct()
  const end = (): void => {
    onClose()
    if (info.status === 'UNKNOWN') return
    act([
      {
        kind: 'run-ending',
        runId: info.runId,
        experimentId: info.experimentId,
        title: runTitle(info),
        from: { status: info.status, endTimeMs: info.endTimeMs },
        to: { status, endTimeMs: when === 'last' ? (lastMs ?? Date.now()) : Date.now() },
      },
    ])
  }
  return (
    <ActionDialog
      title={`End ${runTitle(info)}`}
      width={440}
      action="End run"
      canAct={info.status !== 'UNKNOWN'}
      onAct={end}
      onClose={onClose}
    >
      <p>For runs whose process is gone. A process that is still going will go on logging.</p>
      <Radio.Group label="How it ended" value={status} onChange={setStatus}>
        {STATUSES.map(({ status, label }) => (
          <Radio key={status} value={status} label={label} mt={6} />
        ))}
      </Radio.Group>
      {lastMs !== undefined && (
        <Radio.Group label="When it ended" mt={14} value={when} onChange={setWhen}>
          <Radio value="last" label={`With its last metric, ${formatAbsoluteTime(lastMs)}`} mt={6} />
          <Radio value="now" label="Now" mt={6} />
        </Radio.Group>
      )}
    </ActionDialog>
  )
}
