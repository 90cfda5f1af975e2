import { Skeleton } from '../../ui/Skeleton.tsx'
import classes from './TextLines.module.css'

const WIDTHS = ['62%', '48%', '71%', '30%', '55%', '66%', '41%', '58%'] as const

export function TextSkeleton() {
  return (
    <output className={classes.skeleton} aria-label="Loading the file">
      {WIDTHS.map((width) => (
        <Skeleton key={width} width={width} />
      ))}
    </output>
  )
}
