import type { ListedRun } from '../../domain/listedRun.ts'
import { PairsTable } from './PairsTable.tsx'
import classes from './RunOverview.module.css'

/** What a list of runs tells of one of them, while the run itself cannot be read. */
export function ListedOverview({ run }: { readonly run: ListedRun }) {
  return (
    <div className={classes.overview}>
      <div className={classes.column}>
        <PairsTable title="Params" what="param" pairs={run.params} empty="No params logged." />
      </div>
      <div className={classes.column}>
        <PairsTable title="Last values of metrics" what="metric" pairs={run.metrics} empty="No metrics logged." />
      </div>
    </div>
  )
}
