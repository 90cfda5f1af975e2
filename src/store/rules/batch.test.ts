import { expect, test } from 'vitest'
import { cleanBatch, cleanParam, cleanTag } from './batch.ts'
import { checkLength, truncate } from './text.ts'

const metric = { key: 'm', value: 1, timestampMs: 0, step: 0 }
const many = <T>(count: number, item: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => item(at))
const pair = (index: number) => ({ key: `k${index}`, value: '' })

test.each([
  [{ metrics: many(1001, () => metric), params: [], tags: [] }, 'at most 1000 metrics. Got 1001 metrics.'],
  [{ metrics: [], params: many(101, pair), tags: [] }, 'at most 100 params. Got 101 params.'],
  [{ metrics: [], params: [], tags: many(101, pair) }, 'at most 100 tags. Got 101 tags.'],
  [
    { metrics: many(901, () => metric), params: many(50, pair), tags: many(50, pair) },
    'at most 1000 metrics, params, and tags. Got 1001 metrics, params, and tags.',
  ],
  [
    { metrics: [], params: [pair(0), pair(1), pair(0), pair(1)], tags: [] },
    "Duplicate parameter keys have been submitted: ['k0', 'k1'].",
  ],
  [{ metrics: [metric, { ...metric, key: '../x' }], params: [], tags: [] }, "for parameter 'metrics[1].name'"],
  [
    { metrics: [{ ...metric, timestampMs: -1 }], params: [], tags: [] },
    "Invalid value -1 for parameter 'metrics[0].timestamp' supplied: metric 'm' (value=1). Timestamp must be",
  ],
  [
    { metrics: [{ ...metric, key: 'x'.repeat(251) }], params: [], tags: [] },
    "'Metric name' exceeds the maximum length of 250 characters",
  ],
])('refuses a batch that breaks a limit (%#)', (batch, message) => {
  expect(() => cleanBatch(batch)).toThrow(message)
})

test('cuts long values without a word, in characters and not in UTF-16 units', () => {
  expect(cleanParam({ key: 'p', value: 'x'.repeat(6001) }).value).toHaveLength(6000)
  expect(cleanTag({ key: 't', value: '😀'.repeat(8001) }).value).toBe('😀'.repeat(8000))
  expect(truncate('😀'.repeat(3), 3)).toBe('😀'.repeat(3))
})

test('counts characters, not UTF-16 units', () => {
  expect(() => checkLength('key', 3, '😀😀😀')).not.toThrow()
  expect(() => checkLength('key', 3, 'abcd')).toThrow("'key' exceeds the maximum length of 3 characters")
})
