import { alignByStep } from '../../domain/series/alignByStep.ts'
import type { Aligned } from '../../domain/series/alignByStep.ts'
import { curveLine } from '../../domain/series/curveLine.ts'
import type { CurveLine, LineJob } from '../../domain/series/curveLine.ts'
import type { MetricSeries } from '../../domain/series/metricSeries.ts'
import type { CurveJob, CurveRequest } from './curveWorker.ts'

let shared: Worker | undefined

/** Computes lines in the worker; here, where there can be none. */
export function computeElsewhere(jobs: readonly LineJob[], signal: AbortSignal): Promise<readonly CurveLine[]> {
  return oneByOne(jobs, signal, (line) => inWorker<CurveLine>({ line }).catch(() => curveLine(line)))
}

/** Puts each series along another metric, in the worker; here, where there can be none. */
export function alignElsewhere(
  pairs: readonly { readonly series: MetricSeries; readonly along: MetricSeries }[],
  signal: AbortSignal,
): Promise<readonly Aligned[]> {
  return oneByOne(pairs, signal, ({ series, along }) =>
    inWorker<Aligned>({ series, along }).catch(() => alignByStep(series, along)),
  )
}

/**
 * One worker serves all charts, with one job after the other: what is sent is copied, and copying everything at once would
 * hold up the page.
 */
async function oneByOne<Job, Made>(
  jobs: readonly Job[],
  signal: AbortSignal,
  make: (job: Job) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = []
  for (const job of jobs) {
    signal.throwIfAborted()
    made.push(await make(job))
  }
  return made
}

function inWorker<Made>(job: CurveJob): Promise<Made> {
  const worker = (shared ??= new Worker(new URL('curveWorker.ts', import.meta.url), { type: 'module' }))
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    const fail = ({ message }: ErrorEvent) => {
      shared = undefined
      port1.close()
      reject(new Error(`The worker that computes curves failed: ${message || 'it did not start'}`))
    }
    worker.addEventListener('error', fail, { once: true })
    port1.addEventListener('message', ({ data }: MessageEvent<Made>) => {
      worker.removeEventListener('error', fail)
      port1.close()
      resolve(data)
    })
    port1.start()
    worker.postMessage({ job, port: port2 } satisfies CurveRequest, [port2])
  })
}
