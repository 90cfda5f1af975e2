import type { ActionRunner } from '../../data/actions/actionRunner.ts'
import type { Job } from '../../data/actions/job.ts'

/** What a message about a job knows of it. */
export interface JobToastProps {
  readonly actions: ActionRunner
  readonly job: Job
}
