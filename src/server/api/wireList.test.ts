import { expect, test } from 'vitest'
import { printAnswer, WireList } from './wireList.ts'

const toWire = (value: number | bigint) => ({ value, text: 'é' })
const parse = (json: string | Uint8Array): unknown =>
  JSON.parse(typeof json === 'string' ? json : new TextDecoder().decode(json))

test.each([0, 1, 249, 250, 251, 600])('%i items are printed whole and in order, in one piece or several', (count) => {
  const items = Array.from({ length: count }, (_, index) => index)
  const json = printAnswer({ runs: new WireList(items, toWire), next_page_token: 'x' })
  expect(typeof json).toBe(count > 250 ? 'object' : 'string')
  expect(parse(json)).toEqual({ runs: items.map(toWire), next_page_token: 'x' })
})

test('integers past 2^53 keep their digits in a long list', () => {
  const items = [...Array.from({ length: 250 }, () => 0), 2n ** 62n]
  const json = new TextDecoder().decode(printAnswer({ runs: new WireList(items, toWire) }) as Uint8Array)
  expect(json).toContain('{"value":4611686018427387904,"text":"é"}]}')
})
