/* oxlint-disable jsx-a11y/prefer-tag-over-role -- because an <img> needs a file, and the sign is a border */
import type { Delta } from '../../domain/compare/delta.ts'
import classes from './Verdict.module.css'

/**
 * A tick for better and a cross for worse, and colour that repeats it; only its room without a verdict. No arrows: beside
 * a loss that went down, one that says "better" points up. One element that is drawn by its border or background: as a
 * drawing with a hidden word it took a third of the frame in which a table of thousands is scrolled.
 */
export function Verdict({ verdict }: Pick<Delta, 'verdict'>) {
  return verdict === undefined ? (
    <span className={classes.verdict} />
  ) : (
    <span className={classes.verdict} data-verdict={verdict} role="img" aria-label={verdict} />
  )
}
