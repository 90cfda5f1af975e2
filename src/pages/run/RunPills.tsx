import { describeStatus } from '../../domain/describeStatus.ts'
import type { RunInfo } from '../../domain/run.ts'
import { Status } from '../../ui/Status.tsx'

/** How a run stands, beside its name. */
export function RunPills({ info }: { readonly info: Pick<RunInfo, 'status' | 'lifecycleStage'> }) {
  return (
    <>
      <Status {...describeStatus(info.status)} pill />
      {info.lifecycleStage === 'deleted' && <Status word="Deleted" tone="bad" pill />}
    </>
  )
}
