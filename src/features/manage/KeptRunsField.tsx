import { Radio } from '@mantine/core'
import type { RunRef } from '../../domain/runRef.ts'
import type { KeptRuns } from './keptRuns.ts'
import { RunChoice } from './RunChoice.tsx'

interface KeptRunsFieldProps {
  /** Deleted runs of the experiments that are restored. */
  readonly runs: readonly RunRef[]
  readonly kept: KeptRuns
  readonly onChange: (kept: KeptRuns) => void
}

/** Which runs come back with their experiment. MLflow revives them all, and does not tell which were deleted before it. */
export function KeptRunsField({ runs, kept, onChange }: KeptRunsFieldProps) {
  return (
    <>
      <Radio.Group
        my={14}
        label="Their runs"
        description="MLflow does not tell which of them were deleted by themselves, before their experiment was."
        value={kept.mode}
        onChange={(mode) => onChange({ ...kept, mode })}
      >
        <Radio mt={6} value="none" label="Restore them all" />
        <Radio mt={6} value="all" label="Keep them deleted, to restore those that are wanted one by one" />
        <Radio mt={6} value="some" label="Choose" />
      </Radio.Group>
      {kept.mode === 'some' && (
        <RunChoice runs={runs} leftOut={kept.runIds} onChange={(runIds) => onChange({ ...kept, runIds })} />
      )}
    </>
  )
}
