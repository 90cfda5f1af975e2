/**
 * Worker entry: reads histories with its own `MlflowClient`, so that parsing a million points never holds up the page,
 * and hands over typed arrays without copying them.
 */
import { MlflowClient } from '../client/mlflowClient.ts'
import { packError } from './metricHistoryMessages.ts'
import type { HistoryAnswer, HistoryRequest } from './metricHistoryMessages.ts'
import { historyReader } from './metricHistoryReader.ts'

addEventListener('message', ({ data }: MessageEvent<HistoryRequest>) => void serve(data))

async function serve({ baseUrl, runId, key, port }: HistoryRequest): Promise<void> {
  const answer = (message: HistoryAnswer, transfer: Transferable[] = []) => port.postMessage(message, transfer)
  const abort = new AbortController()
  port.addEventListener('message', () => abort.abort())
  port.start()
  try {
    const read = historyReader(new MlflowClient({ resolve: () => ({ baseUrl, fetch }) }))
    for await (const page of read(runId, key, abort.signal)) {
      answer({ kind: 'page', page }, [page.steps.buffer, page.values.buffer, page.timestampsMs.buffer])
    }
    answer({ kind: 'end' })
  } catch (error) {
    answer({ kind: 'error', error: packError(error) })
  }
}
