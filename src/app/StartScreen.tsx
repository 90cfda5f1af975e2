import classes from './Shell.module.css'

/** What is on the screen while the first page's code loads: the frame, so that nothing jumps when it arrives. */
export function StartScreen() {
  return (
    <div className={classes.shell} aria-busy="true" data-waiting>
      <div className={classes.rail} />
      <div className={classes.main} />
    </div>
  )
}
