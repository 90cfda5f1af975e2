import type { RunAttribute, RunField } from '../../domain/runField.ts'

const ATTRIBUTE_WORD: Readonly<Record<RunAttribute, string>> = {
  run_name: 'run name',
  status: 'status',
  start_time: 'started',
  duration: 'duration',
  user_id: 'user',
  source: 'source',
  experiment_id: 'experiment',
}

/** A column's name in a chart: its key. */
export function fieldLabel({ kind, key }: RunField): string {
  return kind === 'attributes' ? ATTRIBUTE_WORD[key] : key
}
