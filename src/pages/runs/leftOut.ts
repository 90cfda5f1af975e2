import { readMlflowState } from '../../routes/mlflowState.ts'

/** What the history keeps beside an address that a shared view of MLflow's page led to. */
export interface SharedViewState {
  /** In words, of `TakenState`. */
  readonly left: readonly string[]
}

/**
 * What of a view of MLflow's page is not shown.
 * @param state of the history's entry, which any version of this page may have written.
 */
export function leftOutOf(parameters: URLSearchParams, state: unknown): readonly string[] {
  const kept: unknown = typeof state === 'object' && state !== null && 'left' in state ? state.left : []
  if (Array.isArray(kept) && kept.length > 0) return kept.map(String)
  return readMlflowState(Object.fromEntries(parameters)).left
}
