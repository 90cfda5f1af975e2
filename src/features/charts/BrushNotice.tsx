import { UnstyledButton } from '@mantine/core'
import type { ColumnBrush } from '../../domain/columnBrush.ts'
import { printBrush } from '../../domain/columnBrush.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { brushWords } from './axisBrush.ts'
import classes from './BrushNotice.module.css'

interface BrushNoticeProps {
  readonly brushes: readonly ColumnBrush[]
  /** Runs that the brushes leave. */
  readonly shown: number
  readonly all: number
  /** What is shown besides them. */
  readonly besides?: string
  readonly onBrush: (brushes: readonly ColumnBrush[]) => void
}

/** Which runs brushes have chosen, in words: `3 of 5 runs in val/acc 0.93 – 0.948 · clear`. Put it below the charts: it must not move them. */
export function BrushNotice({ brushes, shown, all, besides, onBrush }: BrushNoticeProps) {
  if (brushes.length === 0) return null
  return (
    <p className={classes.notice}>
      <output>
        <b>
          {formatInteger(shown)} of {formatInteger(all)}
        </b>{' '}
        runs in
      </output>
      {brushes.map((brush) => (
        <UnstyledButton
          key={printBrush(brush)}
          className={classes.brush}
          title="Take this brush away"
          onClick={() => onBrush(brushes.filter((other) => other !== brush))}
        >
          {brushWords(brush)} ×
        </UnstyledButton>
      ))}
      {besides}
      <UnstyledButton className={classes.clear} onClick={() => onBrush([])}>
        clear
      </UnstyledButton>
    </p>
  )
}
