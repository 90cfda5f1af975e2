import type { RunStatus } from './run.ts'

/** A status in a word, and what kind of news it is. */
export interface StatusDescription {
  readonly word: string
  readonly tone: 'ok' | 'run' | 'bad' | 'warn' | 'idle'
}

const DESCRIPTIONS: Readonly<Record<RunStatus, StatusDescription>> = {
  RUNNING: { word: 'Running', tone: 'run' },
  SCHEDULED: { word: 'Scheduled', tone: 'idle' },
  FINISHED: { word: 'Finished', tone: 'ok' },
  FAILED: { word: 'Failed', tone: 'bad' },
  KILLED: { word: 'Killed', tone: 'warn' },
  UNKNOWN: { word: 'Unknown', tone: 'idle' },
}

/** A run status as every page says it. */
export function describeStatus(status: RunStatus): StatusDescription {
  return DESCRIPTIONS[status]
}
