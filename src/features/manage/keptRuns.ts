import type { RunRef } from '../../domain/runRef.ts'

/** Which runs stay deleted when their experiment is restored: none, all, or those that were named. */
export interface KeptRuns {
  readonly mode: 'none' | 'all' | 'some'
  /** Those that were named; remembered while another mode is looked at. */
  readonly runIds: ReadonlySet<string>
}

export const RESTORE_ALL: KeptRuns = { mode: 'none', runIds: new Set() }

export function isKept({ mode, runIds }: KeptRuns, { runId }: RunRef): boolean {
  return mode === 'all' || (mode === 'some' && runIds.has(runId))
}
