import { expect, test, vi } from 'vitest'
import { EMPTY_SERIES } from '../domain/series/metricSeries.ts'
import type { MetricSeries } from '../domain/series/metricSeries.ts'
import { MlflowError, NetworkError } from '../domain/trackingError.ts'
import type { HistoryPart, HistorySource } from './historySource.ts'
import { HistorySummarizer } from './historySummarizer.ts'
import { NO_SUMMARIES } from './historySummaries.ts'
import type { HistorySummaries, SummaryRun, SummaryWish } from './historySummaries.ts'

const series = (...values: readonly number[]): MetricSeries => ({
  steps: Float64Array.from(values, (_, step) => step),
  values: Float64Array.from(values),
  timestampsMs: new Float64Array(values.length),
})
const runs = (count: number, from = 0): SummaryRun[] =>
  Array.from({ length: count }, (_, index) => ({ runId: `run-${from + index}`, version: '1', stamp: '1' }))
const wish = (wanted: readonly SummaryRun[], isExact = true): SummaryWish => ({
  key: 'loss',
  steps: [],
  isExact,
  runs: wanted,
})

/** A source that answers as `answer` says, and remembers which runs it was asked for. */
function sourceOf(answer: (runId: string) => Promise<HistoryPart> | HistoryPart, pages?: HistorySource['pages']) {
  const asked: (readonly string[])[] = []
  const source: HistorySource = {
    async *kept() {},
    async *samples({ runs: wanted }, signal) {
      asked.push(wanted.map(({ runId }) => runId))
      const parts = await Promise.all(wanted.map(async ({ runId }) => answer(runId)))
      signal.throwIfAborted()
      yield parts
    },
    pages:
      pages ??
      async function* () {
        yield EMPTY_SERIES
      },
  }
  return { source, asked }
}

function summarizerOf(source: HistorySource) {
  let last: HistorySummaries = NO_SUMMARIES
  const summarizer = new HistorySummarizer(source, undefined, (summaries) => {
    last = summaries
  })
  const computed = () => last.lookup.get('loss')?.size ?? 0
  return { summarizer, computed, last: () => last }
}

const whole = (runId: string): HistoryPart => ({ runId, series: series(3, 1, 2), complete: true })

test('what is wanted is computed once, in chunks, first things first', async () => {
  const { source, asked } = sourceOf(whole)
  const { summarizer, computed, last } = summarizerOf(source)
  summarizer.want([wish(runs(5, 90)), wish(runs(100))])
  await vi.waitFor(() => expect(computed()).toBe(100))
  expect(asked[0]).toEqual(['run-90', 'run-91', 'run-92', 'run-93', 'run-94'])
  expect(asked.flat().toSorted()).toEqual([...new Set(asked.flat())].toSorted())
  await vi.waitFor(() => expect(last().isReading).toBe(false))
  expect(last().lookup.get('loss')?.get('run-7')).toMatchObject({ min: 1, minStep: 1, max: 3, lastStep: 2 })
  summarizer.want([wish(runs(100))])
  expect(asked.flat()).toHaveLength(100)
})

test('a run that changed is computed again, and what nobody wants any more is dropped', async () => {
  const answers: (() => void)[] = []
  const { source, asked } = sourceOf(async (runId) => {
    await new Promise<void>((resolve) => answers.push(resolve))
    return whole(runId)
  })
  const { summarizer, computed } = summarizerOf(source)
  summarizer.want([wish(runs(2))])
  summarizer.want([wish(runs(2, 10))])
  await vi.waitFor(() => expect(answers).toHaveLength(4))
  for (const go of answers) go()
  await vi.waitFor(() => expect(computed()).toBe(2))
  summarizer.want([wish([{ runId: 'run-10', version: '2', stamp: '2' }])])
  await vi.waitFor(() => expect(asked).toEqual([['run-0', 'run-1'], ['run-10', 'run-11'], ['run-10']]))
  summarizer.close()
})

test('what is only a sample is read to its end for numbers, and not for a curve', async () => {
  let reads = 0
  const pages = async function* () {
    reads += 1
    yield series(3, 1)
    yield { ...series(2, -1), steps: Float64Array.of(2, 3) }
  }
  const { source } = sourceOf((runId) => ({ runId, series: series(3, 2), complete: false }), pages)
  const { summarizer, computed, last } = summarizerOf(source)
  summarizer.want([wish(runs(1), false)])
  await vi.waitFor(() => expect(computed()).toBe(1))
  expect(reads).toBe(0)
  summarizer.want([wish(runs(1))])
  await vi.waitFor(() => expect(last().lookup.get('loss')?.get('run-0')).toMatchObject({ min: -1, minStep: 3 }))
})

test('a run that cannot be read is named, and the others are computed; servers without samples are read by pages', async () => {
  const refusal = (status: number) =>
    new MlflowError('No such run', { errorCode: 'RESOURCE_DOES_NOT_EXIST', status, endpoint: 'GET x' })
  const { source } = sourceOf(
    () => Promise.reject(refusal(404)),
    async function* ({ runId }) {
      if (runId === 'run-1') throw refusal(404)
      yield series(4)
    },
  )
  const { summarizer, computed, last } = summarizerOf(source)
  summarizer.want([wish(runs(3))])
  await vi.waitFor(() => expect(computed()).toBe(2))
  await vi.waitFor(() => expect(last().failed.get('loss')?.get('run-1')?.message).toBe('No such run'))
})

test('a server that cannot be asked stops everything until somebody tries again', async () => {
  let isGone = true
  const { source, asked } = sourceOf((runId) =>
    isGone ? Promise.reject(new NetworkError('gone', 'GET x')) : whole(runId),
  )
  const { summarizer, computed, last } = summarizerOf(source)
  summarizer.want([wish(runs(300))])
  await vi.waitFor(() => expect(last().error).toBeInstanceOf(NetworkError))
  const before = asked.length
  summarizer.want([wish(runs(300))])
  expect(asked).toHaveLength(before)
  isGone = false
  summarizer.retry()
  await vi.waitFor(() => expect(computed()).toBe(300))
  expect(last().error).toBeUndefined()
})
