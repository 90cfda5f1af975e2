import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { cutMiddle } from '../../lib/cutMiddle.ts'
import { columnFact, shortWords } from './columnFact.ts'
import { linePath } from './layoutParallel.ts'
import type { ParallelLayout } from './layoutParallel.ts'
import type { LineColors } from './lineColors.ts'
import classes from './ParallelLines.module.css'
import { spreadLabels } from './spreadLabels.ts'

interface ParallelLinesProps {
  readonly charted: ChartedRuns
  readonly layout: ParallelLayout
  readonly colors: LineColors
  /** For each run whether the brushes want it. */
  readonly wanted: readonly boolean[]
  /** The run under the pointer. */
  readonly chosen: number | undefined
}

/** More names than this would cover each other. */
export const MOST_NAMES = 12
/** Of a value and a name, in the room to the right of the last axis. */
const MOST_CHARACTERS = 21

/** A line for each run: those that are wanted in colour, the others grey behind them. An axis that gives colours wears them. */
export function ParallelLines({ charted, layout, colors, wanted, chosen }: ParallelLinesProps) {
  const { axes, lines, top, bottom } = layout
  const last = axes.length - 1
  const front = lines.filter(({ index }) => wanted[index] === true)
  const back = lines.filter(({ index }) => wanted[index] !== true)
  const line = chosen === undefined ? undefined : lines[chosen]
  // Without room for names there is none for the one under the pointer: its tip is the place for that.
  const hasRoom = front.length <= MOST_NAMES
  const named = hasRoom ? (line === undefined ? front : [line]) : []
  const labels = spreadLabels(
    named.map(({ index, ys }) => ({ index, y: ys[last] ?? Number.NaN })),
    top,
    bottom,
  )
  return (
    <>
      <svg className={classes.layer} aria-hidden>
        <path className={classes.back} d={back.map((one) => linePath(one, axes)).join('')} />
        {front.map((one) => (
          <path
            key={charted.runs[one.index]?.runId}
            className={classes.front}
            data-faded={(line !== undefined && line !== one) || undefined}
            style={{ stroke: colors.colorOf(one.index) }}
            d={linePath(one, axes)}
          />
        ))}
        {line !== undefined && (
          <path className={classes.chosen} style={{ stroke: colors.colorOf(line.index) }} d={linePath(line, axes)} />
        )}
        {colors.scale?.colors.map((color, step, { length }) => {
          const height = (bottom - top) / length
          return (
            <rect
              key={color}
              style={{ fill: color }}
              x={(colors.scale?.axis.x ?? 0) - 2}
              y={bottom - (step + 1) * height}
              width={4}
              height={height}
            />
          )
        })}
        {labels.map(({ index, y }) => {
          const column = axes[last]?.column
          const value = column === undefined ? '' : shortWords(column, index)
          return (
            <text key={index} className={classes.label} x={(axes[last]?.x ?? 0) + 14} y={y}>
              <tspan className={classes.value}>{value}</tspan>
              <tspan dx={6}>{cutMiddle(charted.runs[index]?.name ?? '', MOST_CHARACTERS - value.length)}</tspan>
            </text>
          )
        })}
      </svg>
      <ul className={classes.spoken} aria-label="Runs">
        {front.slice(0, 100).map(({ index }) => (
          <li key={charted.runs[index]?.runId}>
            {charted.runs[index]?.name}: {axes.map(({ column }) => columnFact(column, index)).join(', ')}
          </li>
        ))}
      </ul>
    </>
  )
}
