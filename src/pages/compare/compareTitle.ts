import { formatInteger } from '../../lib/formatNumber.ts'

/** `Compare 5 runs`, those that the link names. */
export function compareTitle(count: number): string {
  return `Compare ${formatInteger(count)} ${count === 1 ? 'run' : 'runs'}`
}
