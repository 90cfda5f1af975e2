import { useMemo } from 'react'
import { chartColumn } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { brushRuns } from '../../domain/columnBrush.ts'
import type { ColumnBrush } from '../../domain/columnBrush.ts'
import type { RunField } from '../../domain/runField.ts'
import { layoutParallel } from './layoutParallel.ts'
import { lineColors } from './lineColors.ts'
import { MOST_NAMES } from './ParallelLines.tsx'
import { useScales } from './useScales.ts'

/** Room behind the last axis, in CSS pixels: for half of its name, or for the names of runs. */
const RIGHT = { plain: 64, named: 160 } as const

/** Where axes and lines are, in which colours, and which runs the brushes want. */
export function useParallelLayout(
  charted: ChartedRuns,
  fields: readonly RunField[],
  brushes: readonly ColumnBrush[],
  size: { readonly width: number; readonly height: number },
) {
  const { scaleOf, onScale } = useScales()
  const columns = useMemo(() => fields.map((field) => chartColumn(charted, field)), [charted, fields])
  const wanted = useMemo(() => brushRuns(charted, brushes), [charted, brushes])
  const right = wanted.filter(Boolean).length <= MOST_NAMES ? RIGHT.named : RIGHT.plain
  const layout = layoutParallel(columns, scaleOf, charted.runs.length, { ...size, right })
  return { layout, colors: lineColors(charted, layout), wanted, scaleOf, onScale }
}
