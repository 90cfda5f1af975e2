import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from '../../data/clientContext.ts'
import { experimentOptions } from '../../data/experiments.ts'
import { describeStatus } from '../../domain/describeStatus.ts'
import type { Run } from '../../domain/run.ts'
import { colorOfRun, runTitle } from '../../domain/runFacts.ts'
import type { RunSearch } from '../../routes/run.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Status } from '../../ui/Status.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { runCrumbs } from './runCrumbs.ts'
import { RunNeighbours } from './RunNeighbours.tsx'

interface RunHeaderProps {
  readonly run: Run
  readonly search: RunSearch
}

export function RunHeader({ run, search }: RunHeaderProps) {
  const { info } = run
  const experiment = useQuery(experimentOptions(useMlflowClient(), info.experimentId))
  return (
    <PageHeader
      crumbs={runCrumbs(info.experimentId, experiment.data?.name)}
      title={runTitle(info)}
      mark={<Swatch color={colorOfRun(run)} />}
    >
      <Status {...describeStatus(info.status)} pill />
      {info.lifecycleStage === 'deleted' && <Status word="Deleted" tone="bad" pill />}
      <RunNeighbours info={info} search={search} />
    </PageHeader>
  )
}
