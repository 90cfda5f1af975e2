import classes from './RunsView.module.css'

/** Says that the server takes its time, once it has for ten seconds; its `key` changes with every answer. */
export function SlowNotice() {
  return <span className={classes.slow}>the server has not answered for a while</span>
}
