import { Missing } from './Missing.tsx'
import classes from './Values.module.css'

interface TextValueProps {
  /** All of it, for hover; `undefined` when the run has none. */
  readonly text: string | undefined
  /** What the cell says when that is not all of it. */
  readonly shown?: string | undefined
}

/** A logged text as it is; the cell cuts it where its column ends. */
export function TextValue({ text, shown = text }: TextValueProps) {
  if (text === undefined) return <Missing />
  return (
    <span className={classes.text} title={text}>
      {shown}
    </span>
  )
}
