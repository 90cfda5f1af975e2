/** Worker entry: averages, smooths and puts in another order, so that a million points never hold up the page. */
import { alignByStep } from '../../domain/series/alignByStep.ts'
import { curveLine } from '../../domain/series/curveLine.ts'
import type { LineJob } from '../../domain/series/curveLine.ts'
import type { MetricSeries } from '../../domain/series/metricSeries.ts'

/** A line to compute, or a series to put along another metric. */
export type CurveJob = { readonly line: LineJob } | { readonly series: MetricSeries; readonly along: MetricSeries }

/** A job; what it makes comes back through the port. */
export interface CurveRequest {
  readonly job: CurveJob
  readonly port: MessagePort
}

addEventListener('message', ({ data: { job, port } }: MessageEvent<CurveRequest>) => {
  if ('line' in job) {
    const line = curveLine(job.line)
    answer(port, line, [line.x, line.y, line.raw, line.band?.low, line.band?.high, line.counts])
  } else {
    const aligned = alignByStep(job.series, job.along)
    const { steps, values, timestampsMs } = aligned.series
    answer(port, aligned, [aligned.x, steps, values, timestampsMs])
  }
})

/** Some of the arrays may be the same one, and a buffer can be moved only once: one of nothing is the next answer's, too. */
function answer(port: MessagePort, made: object, arrays: readonly (ArrayBufferView | undefined)[]): void {
  const buffers = arrays.flatMap((array) => (array === undefined ? [] : [array.buffer as ArrayBuffer]))
  port.postMessage(
    made,
    [...new Set(buffers)].filter(({ byteLength }) => byteLength > 0),
  )
}
