import { Button } from '@mantine/core'
import { useJob } from '../../data/actions/actionsContext.ts'
import type { Job } from '../../data/actions/job.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { ToastFrame } from '../../ui/ToastFrame.tsx'
import classes from './JobToast.module.css'

/** What is being done and how far it is. Closing it leaves the work going; it is back at its end. */
export function ProgressToast({ job, onClose }: { readonly job: Job; readonly onClose: () => void }) {
  const { doneCount, isStopped } = useJob(job)
  const total = job.changes.length
  const stop = total > 1 && (
    <Button size="xs" disabled={isStopped} onClick={job.stop}>
      {isStopped ? 'Stopping…' : 'Stop'}
    </Button>
  )
  return (
    <ToastFrame onClose={onClose} actions={stop}>
      <span>{job.words.doing}…</span>
      {total > 1 && (
        <span className={classes.line}>
          <ProgressBar label={job.words.doing} share={doneCount / total} />
          {formatInteger(doneCount)} of {formatInteger(total)}
        </span>
      )}
    </ToastFrame>
  )
}
