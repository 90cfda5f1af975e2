import { describe, expect, it } from 'vitest'
import { SchemaError } from '../domain/trackingError.ts'
import { historyReaderInWorker } from './metricHistoryThread.ts'

/** A server in a URL: what the client appends falls into the fragment, which `fetch` leaves out of a `data:` URL. */
function serverOf(body: string): string {
  return `data:application/json,${encodeURIComponent(body)}#`
}

async function readAll(body: string, signal = new AbortController().signal) {
  const pages: number[][] = []
  for await (const page of historyReaderInWorker(serverOf(body))('r1', 'loss', signal)) pages.push([...page.values])
  return pages
}

describe('historyReaderInWorker', () => {
  it('reads a page and hands over its arrays', async () => {
    const metrics = [
      { key: 'loss', value: 0.25, timestamp: 2, step: 1 },
      { key: 'loss', value: 'NaN', timestamp: 1, step: 0 },
    ]
    expect(await readAll(JSON.stringify({ metrics }))).toEqual([[NaN, 0.25]])
  })

  it('throws the error that the client threw, of its own class', async () => {
    await expect(readAll('not json')).rejects.toBeInstanceOf(SchemaError)
  })

  it('throws the reason of an aborted signal', async () => {
    const reason = new DOMException('left the page', 'AbortError')
    await expect(readAll('{}', AbortSignal.abort(reason))).rejects.toBe(reason)
  })
})
