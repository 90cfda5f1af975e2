import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { playResponse, recordRequest, recordResponse, requestKey } from './exchange.ts'

const keyOf = async (url: string, init?: RequestInit): Promise<string> =>
  requestKey(await recordRequest(new Request(`http://any${url}`, init)))

const json = (body: string): RequestInit => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body })

test('the order of parameters and of fields does not distinguish requests', async () => {
  expect(await keyOf('/a?x=1&y=2')).toBe(await keyOf('/a?y=2&x=1'))
  expect(await keyOf('/a', json('{"a":1,"b":{"c":2,"d":3}}'))).toBe(
    await keyOf('/a', json('{"b":{"d":3,"c":2},"a":1}')),
  )
})

test('/ajax-api and /api are the same', async () => {
  expect(await keyOf('/ajax-api/2.0/mlflow/runs/get?run_id=a')).toBe(await keyOf('/api/2.0/mlflow/runs/get?run_id=a'))
})

test.each([
  ['/a?x=1', '/a?x=2'],
  ['/a?x=1', '/a?y=1'],
  ['/a', '/b'],
  ['/a?x=1&x=2', '/a?x=1'],
])('%s and %s differ', async (one, other) => {
  expect(await keyOf(one)).not.toBe(await keyOf(other))
})

test('the order of list items distinguishes requests', async () => {
  expect(await keyOf('/a', json('{"order_by":["a","b"]}'))).not.toBe(await keyOf('/a', json('{"order_by":["b","a"]}')))
})

test('any bytes come back as they were recorded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 50 }), async (bytes) => {
      const played = playResponse(await recordResponse(new Response(bytes)))
      expect(new Uint8Array(await played.arrayBuffer())).toEqual(bytes)
    }),
  )
})

test('status and telling headers are kept, the hour is not', async () => {
  const headers = { 'content-type': 'text/csv', 'content-disposition': 'attachment', date: 'now' }
  const recorded = await recordResponse(new Response('a,b\n', { status: 404, headers }))
  expect(recorded).toEqual({
    status: 404,
    headers: { 'content-type': 'text/csv', 'content-disposition': 'attachment' },
    text: ['a,b', ''],
  })
})
