import { runTitle } from '../../domain/runFacts.ts'
import type { RunRef } from '../../domain/runRef.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import classes from './DryRun.module.css'

/** More than anybody reads; the count says how many there are. */
const MOST_NAMES = 200

/** Which runs a change is about, by name. */
export function RunNames({ refs }: { readonly refs: readonly RunRef[] }) {
  return (
    <ScrollRegion label="Runs" className={classes.names}>
      <ul>
        {refs.slice(0, MOST_NAMES).map(({ runId, name }) => (
          <li key={runId} title={runId}>
            {runTitle({ runId, runName: name })} <code>{runId.slice(0, 8)}</code>
          </li>
        ))}
        {refs.length > MOST_NAMES && <li>and {formatInteger(refs.length - MOST_NAMES)} more</li>}
      </ul>
    </ScrollRegion>
  )
}
