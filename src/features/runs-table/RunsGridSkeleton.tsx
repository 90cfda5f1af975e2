import { Skeleton } from '../../ui/Skeleton.tsx'
import classes from './RunsGridSkeleton.module.css'

/** Widths of names, in percent of their column; any that look like words. */
const NAMES = [62, 48, 71, 55, 40, 66, 58, 45, 74, 51, 60, 43, 69, 56, 49, 64].map((width, id) => ({ id, width }))
const COLUMNS = ['status', 'start', 'duration', 'user', 'source', 'a', 'b', 'c', 'd']

/** The grid before its runs are known, in the same rows, so that nothing moves when they come. */
export function RunsGridSkeleton() {
  return (
    <output className={classes.grid} aria-label="Loading runs">
      <div className={classes.header} />
      {NAMES.map(({ id, width }) => (
        <div key={id} className={classes.row}>
          <span className={classes.name}>
            <Skeleton width={10} height={10} />
            <Skeleton width={`${width}%`} />
          </span>
          {COLUMNS.map((column) => (
            <span key={column} className={classes.cell}>
              <Skeleton width={52} />
            </span>
          ))}
        </div>
      ))}
    </output>
  )
}
