import type { ReactNode } from 'react'
import classes from './ExperimentDetailsButton.module.css'
import { useExperimentDialogs } from './useExperimentDialogs.ts'

interface ExperimentDetailsButtonProps {
  readonly experimentId: string
  /** What it shows, for screen readers, before the content: `Note of vision:`. */
  readonly label: string
  /** In full, for whoever points at it. */
  readonly title: string
  readonly isInTabOrder?: boolean
  readonly children: ReactNode
}

/** An experiment's note or tags where they are shown; pressed, they are edited. */
export function ExperimentDetailsButton({
  experimentId,
  label,
  title,
  isInTabOrder = true,
  children,
}: ExperimentDetailsButtonProps) {
  const { open, dialog } = useExperimentDialogs()
  return (
    <>
      <button
        type="button"
        className={classes.button}
        title={title}
        tabIndex={isInTabOrder ? 0 : -1}
        onClick={() => open({ kind: 'details', experimentId })}
      >
        <span className={classes.label}>{label} </span>
        <span>{children}</span>
      </button>
      {dialog}
    </>
  )
}
