import { Skeleton } from '../../ui/Skeleton.tsx'
import classes from './RunSkeleton.module.css'

const ROWS = [88, 74, 92, 66, 80, 71, 85, 60] as const

export function TabSkeleton() {
  return (
    <output className={classes.rows} aria-label="Loading">
      {ROWS.map((percent) => (
        <Skeleton key={percent} width={`${percent / 2}%`} />
      ))}
    </output>
  )
}
