import { useJob } from '../../data/actions/actionsContext.ts'
import { ConflictError } from '../../domain/actions/conflictError.ts'
import { dismissToast } from '../../ui/toasts.ts'
import { ConflictToast } from './ConflictToast.tsx'
import { DoneToast } from './DoneToast.tsx'
import { FailureToast } from './FailureToast.tsx'
import type { JobToastProps } from './jobToastProps.ts'
import { ProgressToast } from './ProgressToast.tsx'

/** How a job stands: under way, done, refused, or done in part. */
export function JobToast({ actions, job }: JobToastProps) {
  const { outcome } = useJob(job)
  const close = (): void => dismissToast(job.id)
  if (outcome === undefined) return <ProgressToast job={job} onClose={close} />
  const { done, failed, unsent } = outcome
  if (failed.length === 0 && unsent.length === 0) return <DoneToast actions={actions} job={job} onClose={close} />
  const [failure] = failed
  if (done.length === 0 && failed.length === 1 && failure?.error instanceof ConflictError) {
    return <ConflictToast actions={actions} conflict={failure.error} onClose={close} />
  }
  return <FailureToast actions={actions} job={job} outcome={outcome} onClose={close} />
}
