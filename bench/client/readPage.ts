/** A worker: bytes of `runs/search` in, columns out, as on the page (`src/data/runPageWorker.ts`). */
import { parentPort } from 'node:worker_threads'
import { readRunsPage } from '../../src/client/runsPage.ts'
import { buffersOf, runColumns } from '../../src/domain/runColumns.ts'

parentPort?.on('message', (bytes: ArrayBuffer) => {
  const { items } = readRunsPage(bytes)
  const columns = runColumns(items)
  const readMetrics = items.reduce((sum, { data }) => sum + data.metrics.length, 0)
  parentPort?.postMessage({ columns, readMetrics }, buffersOf(columns))
})
