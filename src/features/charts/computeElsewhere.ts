import { curveLine } from '../../domain/series/curveLine.ts'
import type { CurveLine, LineJob } from '../../domain/series/curveLine.ts'
import type { LineRequest } from './curveWorker.ts'

let shared: Worker | undefined

/**
 * Does jobs in one worker for all charts, one after the other: what is sent is copied, and copying everything at once would
 * hold up the page. Here, where there can be no worker.
 */
export async function computeElsewhere(jobs: readonly LineJob[], signal: AbortSignal): Promise<readonly CurveLine[]> {
  const lines: CurveLine[] = []
  for (const job of jobs) {
    signal.throwIfAborted()
    lines.push(await inWorker(job).catch(() => curveLine(job)))
  }
  return lines
}

function inWorker(job: LineJob): Promise<CurveLine> {
  const worker = (shared ??= new Worker(new URL('curveWorker.ts', import.meta.url), { type: 'module' }))
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    const fail = ({ message }: ErrorEvent) => {
      shared = undefined
      port1.close()
      reject(new Error(`The worker that computes curves failed: ${message || 'it did not start'}`))
    }
    worker.addEventListener('error', fail, { once: true })
    port1.addEventListener('message', ({ data }: MessageEvent<CurveLine>) => {
      worker.removeEventListener('error', fail)
      port1.close()
      resolve(data)
    })
    port1.start()
    worker.postMessage({ job, port: port2 } satisfies LineRequest, [port2])
  })
}
