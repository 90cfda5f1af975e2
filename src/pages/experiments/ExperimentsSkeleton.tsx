import { EXPERIMENTS_DEFAULTS } from '../../routes/experiments.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { ExperimentsHead } from './ExperimentsHead.tsx'
import classes from './ExperimentsTable.module.css'

/** Widths of names and notes; any that look like words. */
const ROWS = [62, 48, 71, 55, 40, 66, 58, 45, 74, 51, 60, 43, 69, 56].map((nameWidth, index) => ({
  id: index,
  nameWidth,
  noteWidth: (nameWidth * 37) % 70,
}))

/** The table before its rows are known, in the same columns, so that nothing moves when they come. */
export function ExperimentsSkeleton() {
  return (
    <div className={classes.scroller} aria-busy="true">
      <table className={classes.table} aria-label="Loading experiments">
        <ExperimentsHead
          sort={EXPERIMENTS_DEFAULTS.sort}
          selectedCount={0}
          onSelectAll={() => undefined}
          onSort={() => undefined}
        />
        <tbody aria-hidden>
          {ROWS.map(({ id, nameWidth, noteWidth }) => (
            <tr key={id} className={classes.row}>
              <td className={classes.select} />
              <td className={classes.name}>
                <Skeleton width={`${nameWidth}%`} />
              </td>
              <td className={classes.end}>
                <Skeleton width={44} />
              </td>
              <td className={classes.created}>
                <Skeleton width={40} />
              </td>
              <td className={classes.tags}>
                <Skeleton width={76} height={18} />
              </td>
              <td className={classes.note}>
                <Skeleton width={`${noteWidth}%`} />
              </td>
              <td className={classes.id}>
                <Skeleton width={28} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
