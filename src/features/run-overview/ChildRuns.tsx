import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { childRunsOptions } from '../../data/childRuns.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { describeStatus } from '../../domain/describeStatus.ts'
import { colorOfRun, runTitle } from '../../domain/runFacts.ts'
import { runHref } from '../../routes/run.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Status } from '../../ui/Status.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { Time } from '../../ui/Time.tsx'
import classes from './OverviewTable.module.css'
import { Section } from './Section.tsx'

interface ChildRunsProps {
  readonly experimentId: string
  readonly runId: string
}

/** The runs nested directly under a run. A run without any says nothing about it. */
export function ChildRuns({ experimentId, runId }: ChildRunsProps) {
  const options = childRunsOptions(useMlflowClient(), experimentId, runId)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(options)
  const runs = data?.pages.flatMap((page) => page.items) ?? []
  if (runs.length === 0) return null
  return (
    <Section title={hasNextPage ? 'Child runs, newest' : 'Child runs'} count={runs.length}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col" className={classes.narrowColumn}>
              Status
            </th>
            <th scope="col" className={classes.narrowColumn} data-numeric>
              Started
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ info, data: logged }) => (
            <tr key={info.runId}>
              <td>
                <span className={classes.run}>
                  <Swatch color={colorOfRun({ info, data: logged })} />
                  <Link to={runHref(info.experimentId, info.runId)} title={info.runName}>
                    {runTitle(info)}
                  </Link>
                </span>
              </td>
              <td>
                <Status {...describeStatus(info.status)} />
              </td>
              <td data-numeric className={classes.quiet}>
                {info.startTimeMs !== undefined && <Time timeMs={info.startTimeMs} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <p className={classes.more}>
          <BusyButton size="xs" isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </BusyButton>
        </p>
      )}
    </Section>
  )
}
