/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing of this page is no file that an img could show */
import { summaryAt } from '../../domain/columnValues.ts'
import { colorAt } from '../../domain/runCells.ts'
import type { RunBlock } from '../../domain/runTable.ts'
import { formatInteger, formatNumber } from '../../lib/formatNumber.ts'
import classes from './CurveCell.module.css'
import { CURVE_BOX, curvePath } from './curvePath.ts'
import type { GridColumn } from './gridColumns.ts'

interface CurveCellProps {
  readonly block: RunBlock
  readonly row: number
  readonly column: GridColumn
}

/** The course of a metric in a run, in the run's colour, each on its own scale. */
export function CurveCell({ block, row, column }: CurveCellProps) {
  const summary = summaryAt(block, row, column.field.key, column.summaries?.lookup ?? new Map())
  if (summary === undefined) return null
  const { curve } = summary
  const last = curve.at(-1) ?? Number.NaN
  const first = curve[1] ?? Number.NaN
  const steps = `steps ${formatInteger(curve[0] ?? 0)} to ${formatInteger(curve.at(-2) ?? 0)}`
  const label = `From ${formatNumber(first)} to ${formatNumber(last)}, ${steps}`
  return (
    <svg
      className={classes.curve}
      viewBox={`0 0 ${CURVE_BOX.width} ${CURVE_BOX.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      stroke={colorAt(block, row)}
    >
      <title>{label}</title>
      <path d={curvePath(curve)} />
    </svg>
  )
}
