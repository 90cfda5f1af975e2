import { describe, expect, it } from 'vitest'
import { SchemaError } from '../domain/trackingError.ts'
import { historySourceInWorker } from './historySourceInWorker.ts'

/** A server in a URL: what the client appends falls into the fragment, which `fetch` leaves out of a `data:` URL. */
function serverOf(body: string): string {
  return `data:application/json,${encodeURIComponent(body)}#`
}

const METRICS = [
  { key: 'loss', value: 0.25, timestamp: 2, step: 1, run_id: 'r1' },
  { key: 'loss', value: 'NaN', timestamp: 1, step: 0, run_id: 'r1' },
]

async function readAll(body: string, signal = new AbortController().signal) {
  const pages: number[][] = []
  const { pages: read } = historySourceInWorker(serverOf(body))
  for await (const page of read({ runId: 'r1' }, 'loss', signal)) pages.push([...page.values])
  return pages
}

describe('historySourceInWorker', () => {
  it('reads a page and hands over its arrays', async () => {
    expect(await readAll(JSON.stringify({ metrics: METRICS }))).toEqual([[NaN, 0.25]])
  })

  it('goes on after metrics without points', async () => {
    const source = historySourceInWorker(serverOf('{}'))
    const request = { runs: [{ runId: 'r1' }, { runId: 'r2' }], key: 'loss', maxSteps: 100 }
    for (let time = 0; time < 2; time += 1) {
      const lengths: number[] = []
      for await (const parts of source.samples(request, new AbortController().signal)) {
        lengths.push(...parts.map(({ series }) => series.values.length))
      }
      expect(lengths).toEqual([0, 0, 0, 0])
    }
  })

  it('throws the error that the client threw, of its own class', async () => {
    await expect(readAll('not json')).rejects.toBeInstanceOf(SchemaError)
  })

  it('throws the reason of an aborted signal', async () => {
    const reason = new DOMException('left the page', 'AbortError')
    await expect(readAll('{}', AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  it('keeps the complete history of a run that has ended, under its version', async () => {
    const runId = `run-${crypto.randomUUID()}`
    const signal = new AbortController().signal
    const source = historySourceInWorker(serverOf(JSON.stringify({ metrics: METRICS })))
    const run = { runId, version: 'ended at noon' }
    for await (const page of source.pages(run, 'loss', signal)) expect(page.steps).toHaveLength(2)
    const kept = async (version: string) => {
      const values: number[][] = []
      for await (const parts of source.kept([{ runId, version }], 'loss', signal)) {
        for (const { series } of parts) values.push([...series.values])
      }
      return values
    }
    expect(await kept('ended at noon')).toEqual([[NaN, 0.25]])
    expect(await kept('ended at one')).toEqual([])
  })
})
