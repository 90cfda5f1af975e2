import classes from './ProgressBar.module.css'

interface ProgressBarProps {
  /** What is under way, for screen readers. */
  readonly label: string
  /** 0…1. */
  readonly share: number
}

export function ProgressBar({ label, share }: ProgressBarProps) {
  return <progress className={classes.bar} aria-label={label} max={1} value={share} />
}
