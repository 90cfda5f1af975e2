import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffChanges, diffText, narrowChange } from './textDiff.ts'

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

test('long pieces that begin alike are shown from where they differ', () => {
  const change = {
    before: '',
    removed: `3.14159265358979${'3'.repeat(24)}0`,
    added: `3.14159265358979${'3'.repeat(24)}4`,
    after: ',',
  }
  expect(narrowChange(change, 24, 6)).toEqual({ before: '…333333', removed: '0', added: '4', after: ',' })
  expect(narrowChange(change, 99, 6)).toBe(change)
  expect(narrowChange({ ...change, added: '2' }, 24, 6)).toMatchObject({ before: '', added: '2' })
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
