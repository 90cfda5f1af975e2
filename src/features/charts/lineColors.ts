import type { ChartedRun } from '../../domain/chartedRun.ts'
import { RUN_COLORS } from '../../domain/runColor.ts'
import type { ParallelAxisLayout, ParallelLayout } from './layoutParallel.ts'

/** Steps of the ramp `--ramp-1` … `--ramp-9` of `ui/tokens.css`, from low to high. */
const STEPS = 9

/** What the colours of lines across axes are. */
export interface LineColors {
  /** The axis whose numbers they are, and its steps from the bottom up; absent: each line has its run's colour. */
  readonly scale?: { readonly axis: ParallelAxisLayout; readonly colors: readonly string[] }
  /** CSS. */
  readonly colorOf: (index: number) => string | undefined
}

/**
 * Of no more runs than there are colours each line has its own. Of more, where a colour would name ten runs, it says how
 * high the line is on the last axis of a metric, or else of any number: what most people have come to explain.
 */
export function lineColors(
  { runs }: { readonly runs: readonly Pick<ChartedRun, 'color'>[] },
  layout: ParallelLayout,
): LineColors {
  const { axes, lines, top, bottom } = layout
  const numeric = axes.filter(({ column }) => column.kind === 'number')
  const axis = numeric.findLast(({ column }) => column.field.kind === 'metrics') ?? numeric.at(-1)
  if (runs.length <= RUN_COLORS || axis === undefined) return { colorOf: (index) => runs[index]?.color }
  const place = axes.indexOf(axis)
  const colors = Array.from({ length: STEPS }, (_, step) => `var(--ramp-${step + 1})`)
  return {
    scale: { axis, colors },
    colorOf: (index) => {
      const share = (bottom - (lines[index]?.ys[place] ?? Number.NaN)) / (bottom - top)
      return colors[Math.min(STEPS - 1, Math.floor(share * STEPS))] ?? 'var(--text-3)'
    },
  }
}
