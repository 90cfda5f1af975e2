import { Skeleton } from '../../ui/Skeleton.tsx'
import classes from './TableSkeleton.module.css'

const ROWS = [70, 110, 90, 60, 120, 80, 100, 75, 95, 65] as const
const COLUMNS = [120, 96, 140, 110] as const

/** The table in grey, until the first runs are there. */
export function TableSkeleton() {
  return (
    <output className={classes.skeleton} aria-label="Loading the runs">
      {ROWS.map((width) => (
        <span key={width} className={classes.row}>
          <Skeleton width={width} />
          {COLUMNS.map((column) => (
            <Skeleton key={column} width={column - width / 3} />
          ))}
        </span>
      ))}
    </output>
  )
}
