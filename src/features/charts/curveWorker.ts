/** Worker entry: averages and smooths, so that a million points never hold up the page. */
import { curveLine } from '../../domain/series/curveLine.ts'
import type { LineJob } from '../../domain/series/curveLine.ts'

/** A job; the line comes back through the port. */
export interface LineRequest {
  readonly job: LineJob
  readonly port: MessagePort
}

addEventListener('message', ({ data: { job, port } }: MessageEvent<LineRequest>) => {
  const line = curveLine(job)
  const arrays = [line.x, line.y, line.raw, line.band?.low, line.band?.high, line.counts]
  const buffers = arrays.flatMap((array) => (array === undefined ? [] : [array.buffer as ArrayBuffer]))
  // Unsmoothed, some of them are the same array, and a buffer can be moved only once: one of nothing is the next line's, too.
  port.postMessage(
    line,
    [...new Set(buffers)].filter(({ byteLength }) => byteLength > 0),
  )
})
