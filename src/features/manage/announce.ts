import { createElement } from 'react'
import type { ActionRunner } from '../../data/actions/actionRunner.ts'
import type { Job } from '../../data/actions/job.ts'
import { showToast } from '../../ui/toasts.ts'
import { JobToast } from './JobToast.tsx'

/** What is done sooner is not worth saying that it is being done. */
const QUICK_MS = 300

/** Tells how a job goes, in the corner: its progress when it takes long, its end with the way back. */
export function announce(actions: ActionRunner, job: Job): void {
  let isShown = false
  const show = (): void => {
    if (isShown) return
    isShown = true
    showToast({ id: job.id, content: createElement(JobToast, { actions, job }) })
  }
  setTimeout(show, QUICK_MS)
  void job.settled.then(show)
}
