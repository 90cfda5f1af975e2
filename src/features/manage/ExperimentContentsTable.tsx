import type { ExperimentContents } from '../../data/experimentContents.ts'
import type { LifecycleStage } from '../../domain/lifecycle.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import classes from './DryRun.module.css'

interface ExperimentContentsTableProps {
  readonly contents: readonly ExperimentContents[]
  readonly to: LifecycleStage
}

/** Experiments and how many runs go with them. */
export function ExperimentContentsTable({ contents, to }: ExperimentContentsTableProps) {
  const isDeleting = to === 'deleted'
  return (
    <ScrollRegion label="What will change" className={classes.preview}>
      <table>
        <thead>
          <tr>
            <th scope="col">Experiment</th>
            <th scope="col" className={classes.count}>
              {isDeleting ? 'Runs deleted with it' : 'Deleted runs in it'}
            </th>
            {isDeleting && (
              <th scope="col" className={classes.count}>
                Deleted before
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {contents.map(({ experiment, activeCount, isCounted, deletedRuns }) => (
            <tr key={experiment.experimentId}>
              <th scope="row" title={experiment.name}>
                {experiment.name}
              </th>
              <td className={classes.count}>
                {isDeleting
                  ? `${formatInteger(activeCount)}${isCounted ? '' : '+'}`
                  : formatInteger(deletedRuns.length)}
              </td>
              {isDeleting && <td className={classes.count}>{formatInteger(deletedRuns.length)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
