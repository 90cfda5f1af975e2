import classes from './RunsGridSkeleton.module.css'

/** Widths of names in pixels; any that look like words. */
const NAMES = [125, 97, 143, 111, 81, 133, 117, 91, 149, 103, 121, 87, 139, 113, 99, 129].map((width, id) => ({
  id,
  width,
}))

/**
 * The grid before its runs are known, in the same rows, so that nothing moves when they come. Few elements, and one that
 * breathes: it is there for a moment, and what it costs is what the runs come later.
 */
export function RunsGridSkeleton() {
  return (
    <output className={classes.grid} aria-label="Loading runs" data-waiting>
      <div className={classes.header} />
      <div className={classes.rows} aria-hidden>
        {NAMES.map(({ id, width }) => (
          <div key={id} className={classes.row}>
            <span className={classes.name} style={{ width }} />
          </div>
        ))}
      </div>
    </output>
  )
}
