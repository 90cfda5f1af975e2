import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentOptions } from '../../data/experiments.ts'
import type { Run } from '../../domain/run.ts'
import { headlineMetrics, runUser } from '../../domain/runFacts.ts'
import { SYSTEM_TAG, valueOf } from '../../domain/tag.ts'
import { formatNumber, fullNumber } from '../../lib/formatNumber.ts'
import { CopyableText } from '../../ui/CopyableText.tsx'
import { Duration } from './Duration.tsx'
import { Fact } from './Fact.tsx'
import classes from './FactsStrip.module.css'
import { ParentRun } from './ParentRun.tsx'
import { Started } from './Started.tsx'

const TILES = 3

/** What a run is, on every tab; what is not known is left out. */
export function FactsStrip({ run: { info, data, inputs }, run }: { readonly run: Run }) {
  const experiment = useQuery(experimentOptions(useMlflowClient(), info.experimentId))
  const tiles = headlineMetrics(data.metrics, experiment.data?.tags ?? [], TILES)
  const user = runUser(run)
  const tag = (key: string): string => valueOf(data.tags, key) ?? ''
  const commit = tag(SYSTEM_TAG.gitCommit)
  const source = tag(SYSTEM_TAG.sourceName)
  const parentRunId = tag(SYSTEM_TAG.parentRunId)
  const [input, ...moreInputs] = inputs.datasetInputs
  return (
    <div className={classes.strip}>
      <dl className={classes.facts}>
        <Fact label="Run ID">
          <CopyableText text={info.runId} shown={info.runId.slice(0, 8)} what="run ID" />
        </Fact>
        {info.startTimeMs !== undefined && (
          <Fact label="Started">
            <Started timeMs={info.startTimeMs} />
          </Fact>
        )}
        <Duration info={info} />
        {user !== '' && (
          <Fact label="User">
            <span title={user}>{user}</span>
          </Fact>
        )}
        {commit !== '' && (
          <Fact label="Git commit">
            <CopyableText text={commit} shown={commit.slice(0, 7)} what="commit" />
            <span className={classes.quiet}>{tag(SYSTEM_TAG.gitBranch)}</span>
          </Fact>
        )}
        {source !== '' && (
          <Fact label="Source">
            <CopyableText text={source} shown={source.slice(source.lastIndexOf('/') + 1) || source} what="source" />
          </Fact>
        )}
        {parentRunId !== '' && (
          <Fact label="Parent run">
            <ParentRun experimentId={info.experimentId} runId={parentRunId} />
          </Fact>
        )}
        {input !== undefined && (
          <Fact label="Dataset">
            <span title={`${input.dataset.name}\n${input.dataset.digest}`}>{input.dataset.name}</span>
            <span className={classes.quiet}>{input.dataset.digest}</span>
            {moreInputs.length > 0 && <span className={classes.quiet}>+{moreInputs.length}</span>}
          </Fact>
        )}
      </dl>
      {tiles.length > 0 && (
        <dl className={classes.tiles}>
          {tiles.map(({ key, value }) => (
            <div key={key} className={classes.tile}>
              <dt title={`${key}, latest value`}>{key}</dt>
              <dd title={fullNumber(value)}>{formatNumber(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
