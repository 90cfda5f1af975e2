/** A worker: bytes of `runs/search` in, columns out, as on the page (`src/data/runPageWorker.ts`). */
import { parentPort } from 'node:worker_threads'
import { readRunColumns } from '../../src/client/runColumnsPage.ts'
import { buffersOf } from '../../src/domain/runColumns.ts'

parentPort?.on('message', (bytes: ArrayBuffer) => {
  const { columns } = readRunColumns(bytes)
  const readMetrics = columns.metrics.values.length
  parentPort?.postMessage({ columns, readMetrics }, buffersOf(columns))
})
