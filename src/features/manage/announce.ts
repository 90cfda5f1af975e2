import { createElement } from 'react'
import type { ActionRunner } from '../../data/actions/actionRunner.ts'
import type { Job } from '../../data/actions/job.ts'
import { dismissToast, showToast } from '../../ui/toasts.ts'
import { JobToast } from './JobToast.tsx'

/** What is done sooner is not worth saying that it is being done. */
const QUICK_MS = 300

let lastDoneId = ''

/** Tells how a job goes, in the corner: its progress when it takes long, its end with the way back. */
export function announce(actions: ActionRunner, job: Job): void {
  // What was done before may read the same, as when a renaming that was undone is made again.
  dismissToast(lastDoneId)
  let isShown = false
  const show = (): void => {
    if (isShown) return
    isShown = true
    showToast({ id: job.id, content: createElement(JobToast, { actions, job }) })
  }
  setTimeout(show, QUICK_MS)
  void showEnd(job, show)
}

async function showEnd(job: Job, show: () => void): Promise<void> {
  const { failed, unsent } = await job.settled
  show()
  if (failed.length > 0 || unsent.length > 0) return
  // One way back at a time: Ctrl Z is the last one's, and older ones are behind it.
  dismissToast(lastDoneId)
  lastDoneId = job.id
}
