import { invalidParameter } from '../storeError.ts'

/** Prints a string as Python's `json.dumps` does: ASCII only. */
export function printPythonJson(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** True when `text` has more than `limit` code points; only long texts are counted. */
function isLonger(text: string, limit: number): boolean {
  return text.length > limit && (text.length > 2 * limit || countCharacters(text) > limit)
}

function countCharacters(text: string): number {
  return Array.from(text).length
}

/** @throws StoreError when `text` has more than `limit` characters. */
export function checkLength(name: string, limit: number, text: string): void {
  if (isLonger(text, limit)) throw invalidParameter(`'${name}' exceeds the maximum length of ${limit} characters`)
}

/** The first `limit` characters: MLflow cuts long param and tag values silently (`MLFLOW_TRUNCATE_LONG_VALUES`). */
export function truncate(text: string, limit: number): string {
  if (!isLonger(text, limit)) return text
  // No character takes more than two units, so the rest need not be looked at.
  return Array.from(text.slice(0, 2 * limit))
    .slice(0, limit)
    .join('')
}
