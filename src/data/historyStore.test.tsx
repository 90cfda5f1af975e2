import { afterEach, expect, test } from 'vitest'
import { HistoryStore } from './historyStore.ts'

const opened: HistoryStore[] = []

function storeOf(mostBytes: number) {
  const store = new HistoryStore(mostBytes, `test-${crypto.randomUUID()}`)
  opened.push(store)
  return store
}

function seriesOf(points: number) {
  const steps = Float64Array.from({ length: points }, (_, step) => step)
  return { steps, values: steps.map(Math.sqrt), timestampsMs: steps }
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

test('a history comes back as it was kept', async () => {
  const store = storeOf(1e6)
  await store.write({ id: 'a', version: '1', series: seriesOf(5) })
  expect((await store.read([{ id: 'a', version: '1' }])).get('a')).toEqual(seriesOf(5))
})

test('another version counts as nothing', async () => {
  const store = storeOf(1e6)
  await store.write({ id: 'a', version: '1', series: seriesOf(5) })
  expect((await store.read([{ id: 'a', version: '2' }])).size).toBe(0)
})

test('the least recently used go when there is no room', async () => {
  const store = storeOf(24 * 100)
  for (const id of ['a', 'b', 'c']) await store.write({ id, version: '1', series: seriesOf(24) })
  // Times of use are whole milliseconds: the next use must fall into a later one.
  const before = Date.now()
  await expect.poll(() => Date.now()).toBeGreaterThan(before)
  await store.read([{ id: 'a', version: '1' }])
  for (const id of ['d', 'e']) await store.write({ id, version: '1', series: seriesOf(24) })
  const left = await store.read(['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, version: '1' })))
  expect(left.size).toBe(4)
  expect(left.has('a')).toBe(true)
})

test('one that would take more than a quarter of the room is not kept', async () => {
  const store = storeOf(24 * 100)
  await store.write({ id: 'a', version: '1', series: seriesOf(30) })
  expect((await store.read([{ id: 'a', version: '1' }])).size).toBe(0)
})
