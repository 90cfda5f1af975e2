import { knowBlocks } from '../domain/series/valueBlocks.ts'
import { unpackError } from './historyMessages.ts'
import type { HistoryAnswer, HistoryCall, HistoryRequest } from './historyMessages.ts'
import type { HistoryPart, HistorySource } from './historySource.ts'

/**
 * Reads and keeps histories in one Web Worker, started when the first one is wanted. `baseUrl` is `MlflowClient`'s.
 * Besides the client's errors it throws `Error` when the worker itself cannot run.
 */
export function historySourceInWorker(baseUrl = ''): HistorySource {
  let worker: Worker | undefined
  const ask = (call: HistoryCall, signal: AbortSignal) => {
    worker ??= new Worker(new URL('historyWorker.ts', import.meta.url), { type: 'module' })
    return answersOf(worker, { baseUrl, call }, signal)
  }
  return {
    async *pages(run, key, signal) {
      for await (const [part] of ask({ kind: 'pages', run, key }, signal)) if (part !== undefined) yield part.series
    },
    samples: (request, signal) => ask({ kind: 'samples', request }, signal),
    kept: (runs, key, signal) => ask({ kind: 'kept', runs, key }, signal),
  }
}

/** The parts, with what the worker has found out about them. */
function known({ parts, blocks }: Extract<HistoryAnswer, { kind: 'parts' }>): readonly HistoryPart[] {
  for (const [at, { series }] of parts.entries()) {
    const found = blocks[at]
    if (found !== undefined) knowBlocks(series.values, found)
  }
  return parts
}

async function* answersOf(
  worker: Worker,
  request: Omit<HistoryRequest, 'port'>,
  signal: AbortSignal,
): AsyncIterable<readonly HistoryPart[]> {
  const { port1, port2 } = new MessageChannel()
  const answers: HistoryAnswer[] = []
  let wake = () => {}
  const receive = (answer: HistoryAnswer) => {
    answers.push(answer)
    wake()
  }
  const fail = ({ message }: ErrorEvent) =>
    receive({
      kind: 'error',
      error: { class: 'Error', message: `The worker that reads metrics failed: ${message || 'it did not start'}` },
    })
  const stop = () => wake()
  port1.addEventListener('message', ({ data }: MessageEvent<HistoryAnswer>) => receive(data))
  port1.start()
  worker.addEventListener('error', fail)
  signal.addEventListener('abort', stop)
  try {
    worker.postMessage({ ...request, port: port2 } satisfies HistoryRequest, [port2])
    for (;;) {
      signal.throwIfAborted()
      const answer = answers.shift()
      if (answer === undefined) await new Promise<void>((resolve) => (wake = resolve))
      else if (answer.kind === 'parts') yield known(answer)
      else if (answer.kind === 'end') return
      else throw unpackError(answer.error)
    }
  } finally {
    signal.removeEventListener('abort', stop)
    worker.removeEventListener('error', fail)
    port1.postMessage('abort')
    port1.close()
  }
}
