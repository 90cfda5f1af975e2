import type { NewRun } from '../../data/actions/create.ts'
import { parseNumber } from '../../domain/paramNumber.ts'
import { filledPairs } from './PairFields.tsx'
import type { Pair } from './PairFields.tsx'

export interface RunForm {
  readonly name: string
  readonly status: 'FINISHED' | 'FAILED' | 'RUNNING'
  readonly params: readonly Pair[]
  readonly metrics: readonly Pair[]
  readonly tags: readonly Pair[]
}

export const EMPTY_RUN_FORM: RunForm = {
  name: '',
  status: 'FINISHED',
  params: [{ id: 1, key: '', value: '' }],
  metrics: [{ id: 1, key: '', value: '' }],
  tags: [],
}

/** Metrics are numbers; NaN and Infinity are some. */
export function metricProblem({ key, value }: Pair): string | undefined {
  return key === '' || parseNumber(value) !== undefined ? undefined : 'Not a number'
}

/** What the form asks for. */
export function newRunOf(experimentId: string, { name, status, params, metrics, tags }: RunForm): NewRun {
  const timestampMs = Date.now()
  return {
    experimentId,
    name: name.trim(),
    status,
    params: filledPairs(params),
    metrics: filledPairs(metrics).flatMap(({ key, value }) => {
      const number = parseNumber(value)
      return number === undefined ? [] : [{ key, value: number, timestampMs, step: 0 }]
    }),
    tags: filledPairs(tags),
  }
}
