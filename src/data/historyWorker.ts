/**
 * Worker entry: reads histories with its own `MlflowClient`, so that parsing a million points never holds up the page,
 * keeps those of finished runs, and hands over typed arrays without copying them.
 */
import { MlflowClient } from '../client/mlflowClient.ts'
import { blocksOf } from '../domain/series/valueBlocks.ts'
import { packError } from './historyMessages.ts'
import type { HistoryAnswer, HistoryCall, HistoryRequest } from './historyMessages.ts'
import { historySource } from './historySource.ts'
import type { HistoryPart, HistorySource } from './historySource.ts'
import { HistoryStore } from './historyStore.ts'
import { keepingSource } from './keepingSource.ts'

const store = new HistoryStore()
const sources = new Map<string, HistorySource>()

addEventListener('message', ({ data }: MessageEvent<HistoryRequest>) => void serve(data))

async function serve({ baseUrl, call, port }: HistoryRequest): Promise<void> {
  const answer = (message: HistoryAnswer, transfer: Transferable[] = []) => port.postMessage(message, transfer)
  const abort = new AbortController()
  port.addEventListener('message', () => abort.abort())
  port.start()
  try {
    for await (const parts of partsOf(sourceOf(baseUrl), call, abort.signal)) {
      const blocks = parts.map(({ series }) => blocksOf(series.values))
      answer({ kind: 'parts', parts, blocks }, buffers(parts))
    }
    answer({ kind: 'end' })
  } catch (error) {
    answer({ kind: 'error', error: packError(error) })
  }
}

/** One source per server, so that its limit on requests holds for the whole page. */
function sourceOf(baseUrl: string): HistorySource {
  const known = sources.get(baseUrl)
  if (known !== undefined) return known
  const client = new MlflowClient({ resolve: () => ({ baseUrl, fetch }) })
  const source = keepingSource(historySource(client), store)
  sources.set(baseUrl, source)
  return source
}

async function* partsOf(
  source: HistorySource,
  call: HistoryCall,
  signal: AbortSignal,
): AsyncIterable<readonly HistoryPart[]> {
  if (call.kind === 'samples') yield* source.samples(call.request, signal)
  else if (call.kind === 'kept') yield* source.kept(call.runs, call.key, signal)
  else {
    const { runId } = call.run
    for await (const series of source.pages(call.run, call.key, signal)) yield [{ runId, series, complete: false }]
  }
}

function buffers(parts: readonly HistoryPart[]): Transferable[] {
  const arrays = parts.flatMap(({ series: { steps, values, timestampsMs } }) => [steps, values, timestampsMs])
  // Parts without points share their arrays, with each other and with the next answer: what is moved is gone here.
  return arrays.map(({ buffer }) => buffer as ArrayBuffer).filter(({ byteLength }) => byteLength > 0)
}
