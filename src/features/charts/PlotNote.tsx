import classes from './PlotNote.module.css'

interface PlotNoteProps {
  readonly shown: number
  readonly all: number
}

/** Says how many runs have no place in a plot, so that nobody takes the rest for all. */
export function PlotNote({ shown, all }: PlotNoteProps) {
  if (shown === all) return null
  return (
    <p className={classes.note} data-empty={shown === 0 || undefined}>
      {shown === 0 ? 'No run has a value for all axes' : `${all - shown} of ${all} runs have no value for all axes`}
    </p>
  )
}
