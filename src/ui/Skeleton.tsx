import classes from './Skeleton.module.css'

interface SkeletonProps {
  /** CSS width; `100%` fills. */
  readonly width?: number | string
  readonly height?: number | string
}

/** A grey bar in the shape of what is coming. Say "Loading" once, on the container. */
export function Skeleton({ width = '100%', height = 10 }: SkeletonProps) {
  return <span className={classes.skeleton} style={{ width, height }} aria-hidden />
}
