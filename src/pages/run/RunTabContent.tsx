import { useNavigate } from 'react-router'
import { isSystemMetric } from '../../domain/metric.ts'
import type { Run } from '../../domain/run.ts'
import { RunNote } from '../../features/manage/RunNote.tsx'
import { RunTags } from '../../features/manage/RunTags.tsx'
import { RunOverview } from '../../features/run-overview/RunOverview.tsx'
import { assertNever } from '../../lib/assertNever.ts'
import { runHref } from '../../routes/run.ts'
import type { RunSearch } from '../../routes/run.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { MetricsTab } from './MetricsTab.tsx'

const ArtifactBrowser = lazyPart(
  async () => (await import('../../features/artifacts/ArtifactBrowser.tsx')).ArtifactBrowser,
)

interface RunTabContentProps {
  readonly run: Run
  readonly search: RunSearch
}

/** What is below a run's tabs. Suspends while a tab's code is on its way. */
export function RunTabContent({ run, search }: RunTabContentProps) {
  const { info, data } = run
  const navigate = useNavigate()
  const { system = [], own: metrics = [] } = Object.groupBy(data.metrics, ({ key }) =>
    isSystemMetric(key) ? 'system' : 'own',
  )
  const hrefOf = (artifactPath: string): string =>
    runHref(info.experimentId, info.runId, { tab: 'artifacts', artifactPath })
  switch (search.tab) {
    case 'overview':
      return <RunOverview run={run} note={<RunNote run={run} />} tags={<RunTags run={run} />} />
    case 'metrics':
      return <MetricsTab run={run} metrics={metrics} empty="This run has not logged any metric." />
    case 'system':
      return (
        <MetricsTab
          run={run}
          metrics={system}
          empty={
            <>
              CPU, memory and GPU are logged when <code>mlflow.enable_system_metrics_logging()</code> is called before
              the run.
            </>
          }
        />
      )
    case 'artifacts': {
      const open = (path: string): void => void navigate(hrefOf(path))
      return <ArtifactBrowser run={run} path={search.artifactPath.replace(/\/+$/, '')} hrefOf={hrefOf} onOpen={open} />
    }
    default:
      return assertNever(search.tab)
  }
}
