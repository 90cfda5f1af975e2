import { SegmentedControl } from '@mantine/core'
import { isLive } from '../../domain/run.ts'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { COMPARE_VIEWS } from '../../routes/compare.ts'
import type { CompareView } from '../../routes/compare.ts'
import { CopyTextButton } from '../../ui/CopyTextButton.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { Status } from '../../ui/Status.tsx'
import { AddRun } from './AddRun.tsx'
import { compareTitle } from './compareTitle.ts'
import classes from './CompareView.module.css'
import type { CompareViewProps } from './viewProps.ts'

interface CompareHeaderProps extends CompareViewProps {
  readonly runs: CompareModel['runs']
}

const VIEW_WORD: Readonly<Record<CompareView, string>> = {
  differences: 'Differences',
  curves: 'Curves',
  parallel: 'Parallel',
  scatter: 'Scatter',
  box: 'Box',
  artifacts: 'Artifacts',
}
const VIEWS = COMPARE_VIEWS.map((value) => ({ value, label: VIEW_WORD[value] })).slice(0, 1)

/** How many runs of how many experiments, which way of looking at them, and the link to share. */
export function CompareHeader({ search, runs, experiments, onSearch }: CompareHeaderProps) {
  const liveCount = runs.filter(({ status }) => isLive(status)).length
  const experimentIds = [...new Set(runs.map(({ experimentId }) => experimentId))]
  const [only] = experimentIds
  const where =
    experimentIds.length === 1
      ? `from ${experiments.find(({ experimentId }) => experimentId === only)?.name ?? `experiment ${only}`}`
      : `from ${formatInteger(experimentIds.length)} experiments`
  return (
    <PageHeader
      title={compareTitle(search.runIds.length)}
      actions={
        <>
          <SegmentedControl
            aria-label="How to compare"
            data={VIEWS}
            value={search.view}
            onChange={(view) => onSearch({ view }, true)}
          />
          <CopyTextButton text={window.location.href} label="Copy link" />
        </>
      }
    >
      <span className={classes.where} title={where}>
        {where}
      </span>
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
