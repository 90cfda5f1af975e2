import { lazy, Suspense } from 'react'
import { formatDelta, formatPercent } from '../../domain/compare/compareCell.ts'
import type { CompareCell } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import type { DeltaMode } from '../../routes/compare.ts'
import classes from './CompareValue.module.css'
import { Verdict } from './Verdict.tsx'

const InlineDiff = lazy(async () => ({ default: (await import('./InlineDiff.tsx')).InlineDiff }))

interface CompareValueProps {
  readonly row: CompareRow
  readonly cell: CompareCell
  /** The baseline's text, to which a long one is compared piece by piece; absent where there is nothing to compare. */
  readonly baselineText: string | undefined
  readonly isBest: boolean
  readonly delta: DeltaMode
  readonly isTall: boolean
}

/**
 * What one run has in one row: value, arrow, distance and percent in fixed places, so that columns scan straight down. The
 * parts stand in the cell by themselves: every box is paid for in every frame that is scrolled.
 */
export function CompareValue({ row, cell, baselineText, isBest, delta: mode, isTall }: CompareValueProps) {
  const { text, full, tone, delta } = cell
  const { content } = row
  if (content.kind === 'texts' || content.unit === 'time' || tone === 'missing') {
    const isEqual = isTall && tone === 'same'
    return (
      <span
        className={classes.text}
        data-tone={tone}
        data-tall={isTall || undefined}
        title={full === '' ? undefined : full}
      >
        {isTall && tone === 'different' && baselineText !== undefined ? (
          <Suspense fallback={text}>
            <InlineDiff before={baselineText} after={full} />
          </Suspense>
        ) : (
          <span className={classes.plain}>{isEqual ? 'equal' : text}</span>
        )}
      </span>
    )
  }
  return (
    <>
      <span
        className={classes.value}
        data-tone={tone}
        data-best={isBest || undefined}
        data-alone={mode === 'none' || undefined}
        title={full}
      >
        {text}
      </span>
      {delta !== undefined && mode !== 'none' && (
        <>
          <Verdict verdict={delta.verdict} />
          {mode !== 'percent' && (
            <span className={classes.delta} data-verdict={delta.verdict} title={fullNumber(delta.absolute)}>
              {formatDelta(delta.absolute, row)}
            </span>
          )}
          {mode !== 'absolute' && delta.percent !== undefined && (
            <span className={classes.percent} data-verdict={delta.verdict} title={`${fullNumber(delta.percent)} %`}>
              {formatPercent(delta.percent)}
            </span>
          )}
        </>
      )}
    </>
  )
}
