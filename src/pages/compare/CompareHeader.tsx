import { Link } from 'react-router'
import { isLive } from '../../domain/run.ts'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { runsHref } from '../../routes/runs.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Status } from '../../ui/Status.tsx'
import { AddRun } from './AddRun.tsx'
import { compareTitle } from './compareTitle.ts'
import { CompareTools } from './CompareTools.tsx'
import classes from './CompareView.module.css'
import type { CompareViewProps } from './viewProps.ts'

interface CompareHeaderProps extends CompareViewProps {
  readonly model: CompareModel
  readonly allRuns: CompareModel['runs']
  /** Has all charts of the page drawn, and then does what it is given. */
  readonly whenDrawn: (act: () => void) => void
}

/** How many runs of how many experiments, which way of looking at them, and the link to share. */
export function CompareHeader({ search, model, allRuns, experiments, whenDrawn, onSearch }: CompareHeaderProps) {
  const liveCount = allRuns.filter(({ status }) => isLive(status)).length
  const experimentIds = [...new Set(allRuns.map(({ experimentId }) => experimentId))]
  const [only] = experimentIds
  const name = experiments.find(({ experimentId }) => experimentId === only)?.name ?? `experiment ${only}`
  return (
    <PageHeader
      title={compareTitle(search.runIds.length)}
      actions={<CompareTools search={search} model={model} whenDrawn={whenDrawn} onSearch={onSearch} />}
    >
      {only !== undefined && (
        <span className={classes.where} title={experimentIds.length === 1 ? name : undefined}>
          from{' '}
          {experimentIds.length === 1 ? (
            <Link to={runsHref(only)}>{name}</Link>
          ) : (
            `${formatInteger(experimentIds.length)} experiments`
          )}
        </span>
      )}
      {liveCount > 0 && <Status tone="run" word={`${formatInteger(liveCount)} running · live`} pill />}
      <AddRun
        experimentIds={experimentIds}
        isTaken={(runId) => search.runIds.includes(runId)}
        onAdd={(runId, experimentId) =>
          onSearch(
            {
              runIds: [...search.runIds, runId],
              experimentIds: [
                ...new Set([...search.experimentIds, ...(experimentId === undefined ? [] : [experimentId])]),
              ],
            },
            true,
          )
        }
      />
    </PageHeader>
  )
}
