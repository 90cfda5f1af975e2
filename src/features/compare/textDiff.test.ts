import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffChanges, diffText } from './textDiff.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '.', ' ', '\n', '"', ',', '\\', 'é', '💾') })

const without = (kind: string, parts: ReturnType<typeof diffText>): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join('')

test('nothing of either text is lost', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffText(before, after)
      expect(without('added', parts)).toBe(before)
      expect(without('removed', parts)).toBe(after)
    }),
  )
})

test('a number in JSON changes as a whole', () => {
  const parts = diffText('{"mixup":0.2,"cutmix":1.0}', '{"mixup":0.4,"cutmix":1.0}')
  expect(diffChanges(parts, 8)).toEqual([{ before: '…"mixup":', removed: '0.2', added: '0.4', after: ',"cutmix…' }])
})

test('texts without anything in common are removed and added in bounded time', () => {
  const before = Array.from({ length: 60_000 }, (_, index) => `a${index}`).join(' ')
  const after = Array.from({ length: 60_000 }, (_, index) => `b${index}`).join('-')
  const startMs = performance.now()
  const parts = diffText(before, after)
  expect(performance.now() - startMs).toBeLessThan(2000)
  expect(without('added', parts)).toBe(before)
  expect(without('removed', parts)).toBe(after)
})
