import { formatInteger } from '../../lib/formatNumber.ts'

/** What the page is called, or what comes out of it: with `shown` of the link's runs, which may be fewer. */
export function compareTitle(runs: number, shown = runs): string {
  const part = shown < runs ? `${formatInteger(shown)} of ` : ''
  return `Compare ${part}${runs === 1 ? '1 run' : `${formatInteger(runs)} runs`}`
}
