import { RUN_STATUSES } from './run.ts'
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

/** The word for a status as MLflow writes it; what is no status stays as it is. */
export function statusWord(text: string): string {
  const status = ([...RUN_STATUSES, 'UNKNOWN'] as const).find((status) => status === text)
  return status === undefined ? text : DESCRIPTIONS[status].word
}
