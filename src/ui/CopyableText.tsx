import classes from './CopyableText.module.css'
import { useCopy } from './useCopy.ts'

interface CopyableTextProps {
  /** What is copied. */
  readonly text: string
  /** What is shown when that is not all of it: a short id. */
  readonly shown?: string
  /** What is copied, for the label: `run ID`. */
  readonly what: string
  /** False where arrow keys reach it and Tab would be one stop a row. */
  readonly inTabOrder?: boolean
}

const SUFFIX = { idle: '', copied: 'copied', failed: 'not copied' } as const

/** An id or path in the mono face that copies itself on click. */
export function CopyableText({ text, shown = text, what, inTabOrder = true }: CopyableTextProps) {
  const { state, copy } = useCopy(text)
  return (
    <button
      type="button"
      className={classes.text}
      title={`${text}\nClick to copy`}
      aria-label={`Copy ${what} ${shown}`}
      tabIndex={inTabOrder ? undefined : -1}
      onClick={copy}
    >
      {shown}
      <output className={classes.said}>{SUFFIX[state]}</output>
    </button>
  )
}
