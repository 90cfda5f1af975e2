import { createContext, use, useSyncExternalStore } from 'react'
import type { ActionRunner } from './actionRunner.ts'
import type { Job, JobState } from './job.ts'

/** What all changes of a page go through. Provided by `app`. */
export const ActionsContext = createContext<ActionRunner | undefined>(undefined)

/** The runner of this page. @throws Error outside of `ActionsContext`. */
export function useActions(): ActionRunner {
  const actions = use(ActionsContext)
  if (actions === undefined) throw new Error('useActions needs ActionsContext above it')
  return actions
}

/** How far a job is, kept current. */
export function useJob(job: Job): JobState {
  return useSyncExternalStore(job.subscribe, job.getState)
}
