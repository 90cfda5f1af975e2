import type { ComparedRuns } from '../../data/comparedRuns.ts'
import { formatInteger } from '../../lib/formatNumber.ts'

const NAMED = 3

/** Which runs could not be loaded, and why: the first few by id, the rest as a number. */
export function missingWords(missing: ComparedRuns['missing']): string {
  const count = missing.length
  const named = missing.slice(0, NAMED).map(({ runId, error }) => `${runId} (${reasonOf(error.errorCode)})`)
  const more = count > NAMED ? ` and ${formatInteger(count - NAMED)} more` : ''
  return `${formatInteger(count)} ${count === 1 ? 'run' : 'runs'} could not be loaded: ${named.join(', ')}${more}.`
}

function reasonOf(errorCode: string): string {
  if (errorCode === 'RESOURCE_DOES_NOT_EXIST') return 'the server does not know it'
  if (errorCode === 'PERMISSION_DENIED') return 'not allowed'
  return errorCode
}
