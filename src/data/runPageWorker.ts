/** A worker's entry: bytes of `runs/search` in, columns out. See `runPageReader.ts`. */
import { readRunColumns } from '../client/runColumnsPage.ts'
import { buffersOf } from '../domain/runColumns.ts'
import { SchemaError } from '../domain/trackingError.ts'
import type { ReadAnswer, ReadRequest } from './runPageReader.ts'

function answer({ id, bytes }: ReadRequest): { readonly message: ReadAnswer; readonly moved: ArrayBuffer[] } {
  try {
    const page = readRunColumns(bytes)
    return { message: { id, page }, moved: buffersOf(page.columns) }
  } catch (error) {
    const kind = error instanceof SchemaError ? 'schema' : 'other'
    return {
      message: { id, failure: { kind, message: String(error instanceof Error ? error.message : error) } },
      moved: [],
    }
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const { message, moved } = answer(data)
  self.postMessage(message, { transfer: moved })
})
