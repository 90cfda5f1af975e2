import { UnstyledButton } from '@mantine/core'
import { LONG_TEXT } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { CompareActions, CompareModel } from './compareModel.ts'
import classes from './RowHead.module.css'

interface LongRowFactsProps {
  readonly row: CompareRow
  readonly runs: CompareModel['runs']
  readonly onDiff: CompareActions['onDiff']
}

/** How long the longest text of a row is, and the way to all of the difference. Apart from other rows, which do not pay for looking. */
export function LongRowFacts({ row, runs, onDiff }: LongRowFactsProps) {
  const { values } = row.content
  const longest = values.reduce((most: number, text) => Math.max(most, String(text ?? '').length), LONG_TEXT)
  const other = values.findIndex((text) => text !== undefined && text !== values[0])
  return (
    <span className={classes.stat}>
      {formatInteger(longest)} characters
      {other > 0 && (
        <>
          {' · '}
          <UnstyledButton className={classes.link} tabIndex={-1} onClick={() => onDiff(row, runs[other]?.runId ?? '')}>
            full diff
          </UnstyledButton>
        </>
      )}
    </span>
  )
}
