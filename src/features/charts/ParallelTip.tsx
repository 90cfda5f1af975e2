import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { columnFact } from './columnFact.ts'
import type { ParallelLayout } from './layoutParallel.ts'
import { PlotTip } from './PlotTip.tsx'

interface ParallelTipProps {
  readonly charted: ChartedRuns
  readonly layout: ParallelLayout
  /** The run under the pointer. */
  readonly chosen: number
  /** Of its line. */
  readonly color: string | undefined
  /** Where the pointer is, in CSS pixels. */
  readonly at: { readonly x: number; readonly y: number }
}

/** Which run a line is, and what it has on every axis. */
export function ParallelTip({ charted, layout: { axes, top, bottom }, chosen, color, at }: ParallelTipProps) {
  const run = charted.runs[chosen]
  if (run === undefined) return null
  const [left, right] = [axes[0]?.x ?? 0, axes.at(-1)?.x ?? 0]
  const facts = axes.map(({ column }) => columnFact(column, chosen))
  return (
    <PlotTip
      point={{ id: run.runId, name: run.name, color: color ?? run.color, ...at, radius: 6, facts }}
      plot={{ x: left, y: top, width: right - left, height: bottom - top }}
    />
  )
}
