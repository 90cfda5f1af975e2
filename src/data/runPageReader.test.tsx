import { expect, test } from 'vitest'
import { runToWire } from '../contract/printWire.ts'
import { sketchRun } from '../domain/testing/sketchRun.ts'
import { prepareRunPageReader, RunPageReader } from './runPageReader.ts'

function pageOf(...ids: readonly string[]): ArrayBuffer {
  const runs = ids.map((id) => runToWire(sketchRun({ id })))
  return new TextEncoder().encode(JSON.stringify({ runs })).buffer
}

test('readers that come after each other read their own pages', async () => {
  prepareRunPageReader()
  for (const id of ['a', 'b']) {
    const reader = new RunPageReader()
    const [first, second] = await Promise.all([reader.read(pageOf(id)), reader.read(pageOf(id, 'c'))])
    expect(first.columns.runIds).toEqual([id])
    expect(second.columns.runIds).toEqual([id, 'c'])
    reader.close()
  }
})

test('a reader that is closed while it reads refuses, and the next one gets nothing of it', async () => {
  const closed = new RunPageReader()
  const reading = closed.read(pageOf('a'))
  closed.close()
  await expect(reading).rejects.toThrow('closed')
  const next = new RunPageReader()
  expect((await next.read(pageOf('b'))).columns.runIds).toEqual(['b'])
  next.close()
})

test('two readers at a time read beside each other', async () => {
  const [one, other] = [new RunPageReader(), new RunPageReader()]
  const pages = await Promise.all([one.read(pageOf('a')), other.read(pageOf('b'))])
  expect(pages.map(({ columns }) => columns.runIds)).toEqual([['a'], ['b']])
  one.close()
  other.close()
})

test('a page that is none is refused, and the reader goes on', async () => {
  const reader = new RunPageReader()
  await expect(reader.read(new TextEncoder().encode('<html>').buffer)).rejects.toThrow(/./)
  expect((await reader.read(pageOf('a'))).columns.runIds).toEqual(['a'])
  reader.close()
})
