import { ATTRIBUTE_WORDS, type RunField } from '../../domain/runField.ts'

/** A column's name in a chart: its key. */
export function fieldLabel({ kind, key }: RunField): string {
  return kind === 'attributes' ? ATTRIBUTE_WORDS[key] : key
}
