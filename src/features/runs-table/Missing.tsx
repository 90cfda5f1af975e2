import classes from './Values.module.css'

/** Stands where a run has logged nothing: not zero, not NaN, not an empty text. */
export function Missing() {
  return (
    <span className={classes.missing} title="Not logged">
      –
    </span>
  )
}
