import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { nameHolderOptions } from '../../data/experiments.ts'
import type { Experiment } from '../../domain/experiment.ts'

const PAUSE_MS = 200
/** MLflow's own limit. */
const MOST_CHARACTERS = 500

/** Why an experiment cannot have a name, found out while it is typed. */
export type NameProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too long' }
  /** Another one has it; names of deleted ones are not free. */
  | { readonly kind: 'taken'; readonly holder: Experiment }

export interface NameCheck {
  readonly problem: NameProblem | undefined
  /** Whether the name has been looked up; until then it may still turn out to be taken. */
  readonly isChecked: boolean
}

/** Checks a name for the experiment `ownId`, or for a new one. */
export function useNameProblem(name: string, ownId?: string): NameCheck {
  const [settled] = useDebouncedValue(name, PAUSE_MS)
  const isShort = name.length <= MOST_CHARACTERS
  const { data: holder, isFetching } = useQuery({
    ...nameHolderOptions(useMlflowClient(), settled),
    enabled: settled !== '' && isShort,
  })
  if (name === '') return { problem: { kind: 'empty' }, isChecked: true }
  if (!isShort) return { problem: { kind: 'too long' }, isChecked: true }
  if (settled === name && holder && holder.experimentId !== ownId) {
    return { problem: { kind: 'taken', holder }, isChecked: true }
  }
  return { problem: undefined, isChecked: settled === name && !isFetching }
}
