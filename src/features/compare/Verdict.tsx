import type { Delta } from '../../domain/compare/delta.ts'
import classes from './Verdict.module.css'

/** An arrow up for better and down for worse, whatever the number's sign; colour only repeats it. */
export function Verdict({ verdict }: Pick<Delta, 'verdict'>) {
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      {verdict !== undefined && (
        <>
          <svg viewBox="0 0 8 8" aria-hidden>
            <path d={verdict === 'better' ? 'M4 1 7.6 7H.4z' : 'M4 7 .4 1h7.2z'} />
          </svg>
          <span className={classes.word}>{verdict}</span>
        </>
      )}
    </span>
  )
}
