import { unpackError } from './metricHistoryMessages.ts'
import type { HistoryAnswer, HistoryRequest } from './metricHistoryMessages.ts'
import type { ReadHistory } from './metricHistoryReader.ts'

/**
 * Reads histories in one Web Worker, started when the first one is wanted. `baseUrl` is `MlflowClient`'s. Besides the
 * client's errors it throws `Error` when the worker itself cannot run.
 */
export function historyReaderInWorker(baseUrl = ''): ReadHistory {
  let worker: Worker | undefined
  return async function* read(runId, key, signal) {
    worker ??= new Worker(new URL('metricHistoryWorker.ts', import.meta.url), { type: 'module' })
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
      const request: HistoryRequest = { baseUrl, runId, key, port: port2 }
      worker.postMessage(request, [port2])
      for (;;) {
        signal.throwIfAborted()
        const answer = answers.shift()
        if (answer === undefined) await new Promise<void>((resolve) => (wake = resolve))
        else if (answer.kind === 'page') yield answer.page
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
}
