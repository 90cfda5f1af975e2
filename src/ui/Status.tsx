import classes from './Status.module.css'

/** `run` is under way, `idle` is waiting or unknown. */
export type StatusTone = 'ok' | 'run' | 'bad' | 'warn' | 'idle'

interface StatusProps {
  readonly tone: StatusTone
  /** Always shown: colour only repeats it. */
  readonly word: string
  /** On a soft ground, for headers. */
  readonly pill?: boolean
}

export function Status({ tone, word, pill = false }: StatusProps) {
  return (
    <span className={classes.status} data-tone={tone} data-pill={pill || undefined}>
      <span className={classes.dot} />
      {word}
    </span>
  )
}
