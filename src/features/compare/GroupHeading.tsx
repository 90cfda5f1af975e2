import type { RowGroup } from '../../domain/compare/comparison.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import classes from './GroupHeading.module.css'
import { GROUP_TITLES } from './groupTitles.ts'
import { Verdict } from './Verdict.tsx'

interface GroupHeadingProps {
  readonly group: RowGroup
  readonly differing: number
  readonly total: number
  /** Whether the legend of the signs means anything. */
  readonly hasDeltas: boolean
}

/** What the rows below are, and in how many of them the runs differ. */
export function GroupHeading({ group, differing, total, hasDeltas }: GroupHeadingProps) {
  return (
    <span className={classes.heading}>
      <b>{GROUP_TITLES[group]}</b>
      <small>
        {formatInteger(differing)} of {formatInteger(total)} differ
      </small>
      {group === 'metrics' && hasDeltas && (
        <span className={classes.legend} aria-hidden>
          <span>
            <Verdict verdict="better" /> better
          </span>
          <span>
            <Verdict verdict="worse" /> worse than baseline
          </span>
          <span>
            <b>0.1234</b> best of row
          </span>
        </span>
      )}
    </span>
  )
}
