import { textStart } from '../../lib/textStart.ts'
import classes from './InlineDiff.module.css'
import { diffChanges, diffText, narrowChange } from './textDiff.ts'

interface InlineDiffProps {
  readonly before: string
  readonly after: string
}

const LINES = 2
const CONTEXT = 14
/** Longer pieces are cut in the cell; the whole difference shows all. */
const LONGEST_PIECE = 24
/** Of what two longer pieces both begin with. */
const SAME_SHOWN = 6

/** The first changes of a long text, a line each. Import it lazily: it brings the diff library. */
export function InlineDiff({ before, after }: InlineDiffProps) {
  const changes = diffChanges(diffText(before, after), CONTEXT)
  const shown = changes.slice(0, LINES).map((change) => narrowChange(change, LONGEST_PIECE, SAME_SHOWN))
  const more = changes.length - LINES
  return (
    <span className={classes.lines}>
      {shown.map((change, line) => (
        // oxlint-disable-next-line react/no-array-index-key -- changes have nothing but their place
        <span key={line} className={classes.line}>
          {line === LINES - 1 && more > 0 && <span className={classes.more}>+{more} more </span>}
          {inLine(change.before)}
          {change.removed !== '' && <del>{cut(change.removed)}</del>}
          {change.added !== '' && <ins>{cut(change.added)}</ins>}
          {inLine(change.after)}
        </span>
      ))}
    </span>
  )
}

/** Ends of lines are seen and take none. */
function inLine(text: string): string {
  return text.replaceAll('\n', '⏎')
}

function cut(text: string): string {
  const line = inLine(text)
  return line.length > LONGEST_PIECE ? `${textStart(line, LONGEST_PIECE)}…` : line
}
