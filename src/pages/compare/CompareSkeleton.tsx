import { PageHeader } from '../../ui/PageHeader.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { compareTitle } from './compareTitle.ts'
import classes from './CompareSkeleton.module.css'

const ROWS = [70, 110, 90, 60, 120, 80, 100, 75, 95, 65] as const
const COLUMNS = [120, 96, 140, 110] as const

/** The table in grey, until the first runs are there. */
export function CompareSkeleton({ count }: { readonly count: number }) {
  return (
    <output aria-label="Loading the runs">
      <PageHeader title={compareTitle(count)} />
      <div className={classes.tools} />
      {ROWS.map((width) => (
        <div key={width} className={classes.row}>
          <Skeleton width={width} />
          {COLUMNS.map((column) => (
            <Skeleton key={column} width={column - width / 3} />
          ))}
        </div>
      ))}
    </output>
  )
}
