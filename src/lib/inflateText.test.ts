import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inflateText } from './inflateText.ts'

const deflated = (text: string) => deflateSync(text).toString('base64')

test('gives back what was deflated', async () => {
  const text = 'ü€'.repeat(50_000)
  expect(await inflateText(deflated(text), 1e6)).toBe(text)
})

test('stops at what would be too long', async () => {
  await expect(inflateText(deflated('x'.repeat(1e6)), 1e5)).rejects.toThrow(RangeError)
})

test.each(['not base64!', 'AAAA', deflated('cut off').slice(0, 8)])('%s is refused', async (base64) => {
  await expect(inflateText(base64, 100)).rejects.toThrow(TypeError)
})
