import { useActions } from '../../data/actions/actionsContext.ts'
import type { Job } from '../../data/actions/job.ts'
import type { Change } from '../../domain/actions/change.ts'

/** Does changes; the shell tells how they went. Nothing happens for none. */
export function useAct(): (changes: readonly Change[]) => Job | undefined {
  const actions = useActions()
  return (changes) => (changes.length === 0 ? undefined : actions.perform(changes))
}
