import { splitName } from '../lib/splitName.ts'
import classes from './CutName.module.css'

interface CutNameProps {
  readonly name: string
}

/** A name of so many characters is short: who has room to give should show all of it. */
const SHORT = 20

/** A name that is cut in its middle where it has not enough room. In two pieces: what is around it says it as a label. */
export function CutName({ name }: CutNameProps) {
  const [start, end] = splitName(name)
  return (
    <span className={classes.name} data-short={name.length <= SHORT || undefined}>
      {start !== '' && <span>{start}</span>}
      <span>{end}</span>
    </span>
  )
}
