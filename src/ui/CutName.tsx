import { textStart } from '../lib/textStart.ts'
import classes from './CutName.module.css'

interface CutNameProps {
  readonly name: string
}

/** A name of so many characters is short: who has room to give should show all of it. */
const SHORT = 20
/** Names of metrics and of runs often differ at their ends only: so many characters of a long one are always seen. */
const END = 14

/** A name that is cut in its middle where it has not enough room. In two pieces: what is around it says it as a label. */
export function CutName({ name }: CutNameProps) {
  const start = name.length > END + 1 ? textStart(name, name.length - END) : ''
  return (
    <span className={classes.name} data-short={name.length <= SHORT || undefined}>
      {start !== '' && <span>{start}</span>}
      <span>{name.slice(start.length)}</span>
    </span>
  )
}
