import { Suspense } from 'react'
import { formatDelta, formatPercent } from '../../domain/compare/compareCell.ts'
import type { CompareCell } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { shortNumber } from '../../domain/paramNumber.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import type { DeltaMode } from '../../routes/compare.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import classes from './CompareValue.module.css'
import { Verdict } from './Verdict.tsx'

const InlineDiff = lazyPart(async () => (await import('./InlineDiff.tsx')).InlineDiff)

/** What has no more characters fits into the narrowest cell, whichever they are. What fits is not clipped, which costs. */
const SHORT_TEXT = 7
/** Digits are narrower. */
const SHORT_NUMBER = 9

interface CompareValueProps {
  readonly row: CompareRow
  readonly cell: CompareCell
  /** The baseline's text, to which a long one is compared piece by piece; absent where there is nothing to compare. */
  readonly baselineText: string | undefined
  readonly isBest: boolean
  readonly delta: DeltaMode
  readonly isTall: boolean
  /** Says all digits, and the whole text, when it is pointed at. */
  readonly isFull: boolean
}

/**
 * What one run has in one row: value, verdict, distance and percent in fixed places, so that columns scan straight down. The
 * parts stand in the cell by themselves: every box is paid for in every frame that is scrolled.
 */
export function CompareValue({ row, cell, baselineText, isBest, delta: mode, isTall, isFull }: CompareValueProps) {
  const { text, tone, delta } = cell
  const full = isFull && cell.full !== '' ? cell.full : undefined
  const { content } = row
  if (content.kind === 'texts' || content.unit === 'time' || tone === 'missing') {
    if (!isTall || tone !== 'different') {
      const shown = isTall && tone === 'same' ? 'equal' : shortNumber(text)
      return (
        <span className={classes.text} data-tone={tone} data-long={shown.length > SHORT_TEXT || undefined} title={full}>
          {shown}
        </span>
      )
    }
    return (
      <span className={classes.long} title={full}>
        {baselineText === undefined ? (
          <span className={classes.plain}>{text}</span>
        ) : (
          <Suspense fallback={text}>
            <InlineDiff before={baselineText} after={cell.full} />
          </Suspense>
        )}
      </span>
    )
  }
  const absolute = delta === undefined || mode === 'percent' ? undefined : formatDelta(delta.absolute, row)
  const percent = delta?.percent === undefined || mode === 'absolute' ? undefined : formatPercent(delta.percent)
  return (
    <>
      <span
        className={classes.value}
        data-tone={tone}
        data-best={isBest || undefined}
        data-long={text.length > SHORT_NUMBER || undefined}
        data-alone={mode === 'none' || undefined}
        title={full}
      >
        {text}
      </span>
      {delta !== undefined && mode !== 'none' && (
        <>
          {delta.verdict !== undefined && <Verdict verdict={delta.verdict} />}
          {absolute !== undefined && (
            <span
              className={classes.delta}
              data-verdict={delta.verdict}
              data-long={absolute.length > SHORT_NUMBER || undefined}
              title={isFull ? fullNumber(delta.absolute) : undefined}
            >
              {absolute}
            </span>
          )}
          {percent !== undefined && (
            <span
              className={classes.percent}
              data-verdict={delta.verdict}
              data-long={percent.length > SHORT_NUMBER || undefined}
              title={isFull ? `${fullNumber(delta.percent ?? 0)} %` : undefined}
            >
              {percent}
            </span>
          )}
        </>
      )}
    </>
  )
}
