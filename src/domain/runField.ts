/**
 * What every run has, named as in MLflow's `order_by`; `duration`, `source` and ordering by
 * `experiment_id` are Runlens' own.
 */
export const RUN_ATTRIBUTES = [
  'run_name',
  'status',
  'start_time',
  'duration',
  'user_id',
  'source',
  'experiment_id',
] as const

export type RunAttribute = (typeof RUN_ATTRIBUTES)[number]

/** What people call them, within a sentence. */
export const ATTRIBUTE_WORDS: Readonly<Record<RunAttribute, string>> = {
  run_name: 'run name',
  status: 'status',
  start_time: 'started',
  duration: 'duration',
  user_id: 'user',
  source: 'source',
  experiment_id: 'experiment',
}

/** A column over runs: an attribute, or what some of them logged under a key. */
export type RunField =
  | { readonly kind: 'attributes'; readonly key: RunAttribute }
  | { readonly kind: 'metrics' | 'params' | 'tags'; readonly key: string }

/** `metrics.val/acc`: MLflow's identifier, but with the key as it is, unquoted. Distinct fields print differently. */
export function printRunField({ kind, key }: RunField): string {
  return `${kind}.${key}`
}

/** Reads what `printRunField` prints; `undefined` for anything else. The first dot ends the kind, keys may hold more. */
export function parseRunField(text: string): RunField | undefined {
  const dot = text.indexOf('.')
  const kind = text.slice(0, Math.max(0, dot))
  const key = text.slice(dot + 1)
  switch (kind) {
    case 'metrics':
    case 'params':
    case 'tags':
      return { kind, key }
    case 'attributes': {
      const attribute = RUN_ATTRIBUTES.find((known) => known === key)
      return attribute === undefined ? undefined : { kind, key: attribute }
    }
    default:
      return undefined
  }
}
