import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RunRef } from '../../domain/runRef.ts'
import { runTitle } from '../../domain/runFacts.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import classes from './DryRun.module.css'

interface RunChoiceProps {
  readonly runs: readonly RunRef[]
  /** Those that are not ticked. */
  readonly leftOut: ReadonlySet<string>
  readonly onChange: (leftOut: ReadonlySet<string>) => void
}

/** More than anybody goes through one by one; what is found is ticked together. */
const MOST_SHOWN = 200

/** Runs to be ticked, one by one or all that are found under a name. */
export function RunChoice({ runs, leftOut, onChange }: RunChoiceProps) {
  const [find, setFind] = useState('')
  const wanted = find.trim().toLowerCase()
  const found = runs.filter(({ runId, name }) => name.toLowerCase().includes(wanted) || runId.includes(wanted))
  const ticked = found.filter(({ runId }) => !leftOut.has(runId)).length
  const tick = (those: readonly RunRef[], isOn: boolean): void => {
    const ids = new Set(those.map(({ runId }) => runId))
    onChange(isOn ? leftOut.difference(ids) : leftOut.union(ids))
  }
  return (
    <>
      <div className={classes.choiceHead}>
        <Checkbox
          label={`Restore ${formatInteger(ticked)} of ${formatInteger(found.length)}`}
          checked={found.length > 0 && ticked === found.length}
          indeterminate={ticked > 0 && ticked < found.length}
          disabled={found.length === 0}
          onChange={() => tick(found, ticked < found.length)}
        />
        <TextInput
          type="search"
          aria-label="Find by name or ID"
          placeholder="Find by name or ID"
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      </div>
      <ScrollRegion label="Runs to restore" className={classes.names}>
        <ul>
          {found.slice(0, MOST_SHOWN).map((run) => (
            <li key={run.runId} title={run.runId}>
              <Checkbox
                label={
                  <>
                    {runTitle({ runId: run.runId, runName: run.name })} <code>{run.runId.slice(0, 8)}</code>
                  </>
                }
                checked={!leftOut.has(run.runId)}
                onChange={(event) => tick([run], event.currentTarget.checked)}
              />
            </li>
          ))}
          {found.length > MOST_SHOWN && (
            <li>and {formatInteger(found.length - MOST_SHOWN)} more: find them by name, or tick them all</li>
          )}
        </ul>
      </ScrollRegion>
    </>
  )
}
