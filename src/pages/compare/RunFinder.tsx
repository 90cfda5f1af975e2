import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { runFinderOptions } from '../../data/runFinder.ts'
import { describeError } from '../../domain/describeError.ts'
import { colorOfRun, runTitle } from '../../domain/runFacts.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { Time } from '../../ui/Time.tsx'
import classes from './RunFinder.module.css'
import { runIdIn } from './runIdIn.ts'

interface RunFinderProps {
  readonly experimentIds: readonly string[]
  readonly isTaken: (runId: string) => boolean
  readonly onAdd: (runId: string, experimentId: string | undefined) => void
}

/** The newest runs, or those with a text in their name; an id or a link stands for its run. */
export function RunFinder({ experimentIds, isTaken, onAdd }: RunFinderProps) {
  const [text, setText] = useState('')
  const runId = runIdIn(text)
  const { data, error } = useQuery(
    runFinderOptions(useMlflowClient(), experimentIds, runId === undefined ? text.trim() : ''),
  )
  const found = data?.filter(({ info }) => !isTaken(info.runId)) ?? []
  return (
    <div className={classes.finder}>
      <SearchField label="Name, ID or link of a run" value={text} onCommit={setText} />
      {runId !== undefined && (
        <UnstyledButton
          className={classes.run}
          disabled={isTaken(runId)}
          onClick={() => {
            onAdd(runId, undefined)
            setText('')
          }}
        >
          {isTaken(runId) ? 'Already compared: ' : 'Add run '}
          <code>{runId}</code>
        </UnstyledButton>
      )}
      {runId === undefined && (
        <ul className={classes.runs} aria-label="Runs to add">
          {found.map((run) => (
            <li key={run.info.runId}>
              <UnstyledButton className={classes.run} onClick={() => onAdd(run.info.runId, run.info.experimentId)}>
                <Swatch color={colorOfRun(run)} />
                <span className={classes.name}>{runTitle(run.info)}</span>
                <span className={classes.time}>
                  {run.info.startTimeMs !== undefined && <Time timeMs={run.info.startTimeMs} />}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      <output className={classes.said}>
        {error !== null && describeError(error).title}
        {runId === undefined &&
          data !== undefined &&
          found.length === 0 &&
          'No other run of these experiments is called so.'}
      </output>
    </div>
  )
}
