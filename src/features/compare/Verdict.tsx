/* oxlint-disable jsx-a11y/prefer-tag-over-role -- because an <img> needs a file, and the arrow is a border */
import type { Delta } from '../../domain/compare/delta.ts'
import classes from './Verdict.module.css'

/**
 * An arrow up for better and down for worse, whatever the number's sign; colour only repeats it; only its room without a
 * verdict. One element whose arrow is its border: as a drawing with a hidden word it took a third of the frame in which a
 * table of thousands is scrolled.
 */
export function Verdict({ verdict }: Pick<Delta, 'verdict'>) {
  return verdict === undefined ? (
    <span className={classes.verdict} />
  ) : (
    <span className={classes.verdict} data-verdict={verdict} role="img" aria-label={verdict} />
  )
}
