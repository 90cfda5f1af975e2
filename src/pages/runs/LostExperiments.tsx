import { Button } from '@mantine/core'
import { describeError } from '../../domain/describeError.ts'
import { RunsNotice } from './RunsNotice.tsx'
import type { PageExperiments } from './useExperiments.ts'

/** Of several experiments, those that could not be read: their runs are not among the runs below. */
export function LostExperiments({ experiments }: { readonly experiments: PageExperiments }) {
  const { ids, failed, refetch } = experiments
  if (failed.length === 0 || failed.length === ids.length) return null
  return (
    <RunsNotice>
      <span>
        {failed.map(({ experimentId, error }) => {
          const { title, words } = error === undefined ? { title: 'it is asked for again…' } : describeError(error)
          return (
            <span key={experimentId} title={words}>
              Experiment {experimentId} is left out: {words ?? title}.{' '}
            </span>
          )
        })}
      </span>
      <Button size="xs" onClick={refetch}>
        Try again
      </Button>
    </RunsNotice>
  )
}
