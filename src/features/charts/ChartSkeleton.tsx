import { Skeleton } from '../../ui/Skeleton.tsx'
import classes from './ChartSkeleton.module.css'

const LINES = ['80%', '60%', '40%', '20%'] as const

/** A plot's grid, before its curve. */
export function ChartSkeleton() {
  return (
    <div className={classes.plot} aria-hidden data-pending>
      {LINES.map((line) => (
        <div key={line} className={classes.line}>
          <Skeleton width={22} height={7} />
          <Skeleton height={1} />
        </div>
      ))}
    </div>
  )
}
