import type { ChartColumn } from '../../domain/chartColumn.ts'
import { histogram } from '../../domain/histogram.ts'
import { fieldLabel } from './fieldLabel.ts'
import classes from './HistogramPlot.module.css'
import { layoutHistogram } from './layoutHistogram.ts'
import { numberWords } from './columnFact.ts'
import { PlotFrame } from './PlotFrame.tsx'
import { plural } from './summarizeChart.ts'

interface HistogramPlotProps {
  readonly value: ChartColumn
}

/** How many runs have which values. */
export function HistogramPlot({ value }: HistogramPlotProps) {
  const counted = value.kind === 'number' ? histogram(value.values) : undefined
  const label = fieldLabel(value.field)
  if (counted === undefined) return <p className={classes.none}>{label} has no numbers in these runs</p>
  const { edges, counts, left } = counted
  const words = (edge: number) => numberWords(value, edges[edge] ?? Number.NaN)
  return (
    <PlotFrame
      layoutAt={(size) => layoutHistogram(value, counted, size)}
      names={{ x: <b>{label}</b>, y: left === 0 ? 'runs' : `runs (${left} without a number)` }}
    >
      {({ x, y, plot }) => (
        <ul className={classes.bars} aria-label={`Runs by ${label}`}>
          {[...counts].map((count, bin) => {
            const [from, to] = [x.toPixel(edges[bin] ?? 0), x.toPixel(edges[bin + 1] ?? 0)]
            const top = y.toPixel(count)
            const text = `${words(bin)} to ${words(bin + 1)}: ${plural(count, 'run')}`
            return (
              <li
                key={edges[bin]}
                className={classes.bar}
                title={text}
                style={{ left: from, width: Math.max(1, to - from - 1), top, height: plot.y + plot.height - top }}
              >
                <span className={classes.spoken}>{text}</span>
              </li>
            )
          })}
        </ul>
      )}
    </PlotFrame>
  )
}
