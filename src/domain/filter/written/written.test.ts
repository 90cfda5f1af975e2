import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clause, filterText, text as anyText } from '../arbitraries.ts'
import type { ClauseContent } from '../ast.ts'
import { EXPERIMENTS, RUNS } from '../language.ts'
import { clausesOf, readFilter } from '../readFilter.ts'
import { disableText, enableText } from './disabledText.ts'
import {
  appendPart,
  correctPart,
  duplicatePart,
  movePart,
  printPart,
  removePart,
  replacePart,
  togglePart,
} from './editWritten.ts'
import { parseRelativeTime, printRelativeTime, resolveRelativeTime } from './relativeTime.ts'
import { readWritten, resolveWritten } from './readWritten.ts'

const NOW_MS = Date.UTC(2026, 10, 26, 12, 34, 56, 789)
const MINUTE_MS = Date.UTC(2026, 10, 26, 12, 34)

const read = (text: string) => readWritten(text, RUNS)
const sent = (text: string) => resolveWritten(read(text), NOW_MS)

/** `+` or `-` (off), then the part's text, or its clause in brackets. */
const shown = (text: string) =>
  read(text).parts.map(
    (part) => `${part.isDisabled ? '-' : '+'}${part.clause === undefined ? `«${part.text}»` : part.text}`,
  )

describe('a written filter', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['metrics.a > 1', 'metrics.a > 1'],
    ['start_time >= now', `attributes.start_time >= ${MINUTE_MS}`],
    ['start_time >= now-7d', `attributes.start_time >= ${MINUTE_MS - 7 * 86_400_000}`],
    [
      'attributes.end_time<NOW - 90 m AND metrics.a > 1',
      `attributes.end_time<${MINUTE_MS - 90 * 60_000} AND metrics.a > 1`,
    ],
    ["status = 'x' AND `run name` = 'y'", "attributes.status = 'x' AND attributes.`run name` = 'y'"],
    ["/* status = 'x' */ AND \"user_id\" = 'y'", 'attributes."user_id" = \'y\''],
    ["`run`.status = 'x' AND attr.run_id = 'status'", "`run`.status = 'x' AND attr.run_id = 'status'"],
    ["tags.a = 'start_time > now'", "tags.a = 'start_time > now'"],
    ['metrics.now > 1', 'metrics.now > 1'],
    ["/* metrics.a > 1 */ AND tags.b = 'x'", "tags.b = 'x'"],
    ["tags.b = 'x' AND /* metrics.a > 1 */", "tags.b = 'x'"],
    ["tags.b = 'x' AND /* metrics.a > 1 */ AND tags.c = 'y'", "tags.b = 'x' AND tags.c = 'y'"],
    ["/* metrics.a > 1 */ AND /* tags.b = 'x' */", ''],
    ['/* a */ AND metrics.a > 1 AND /* b */ AND /* c */ AND metrics.c > 2', 'metrics.a > 1 AND metrics.c > 2'],
    ['metrics.a /* why */ > 1', 'metrics.a > 1'],
    ["tags.a = '/* x */' AND metrics.a > 1", "tags.a = '/* x */' AND metrics.a > 1"],
  ])('%j sends %j', (text, expected) => {
    expect(sent(text)).toBe(expected)
    expect(read(text).canBeSent).toBe(true)
  })

  it.each([
    ["metrics.a > 1 OR metrics.b > 2 AND tags.c = 'x'", ['+«metrics.a > 1 OR metrics.b > 2»', "+tags.c = 'x'"]],
    ["params.a > '1'", ["+«params.a > '1'»"]],
    ["metrics.a > 1 AND /* tags.b = 'x' */", ['+metrics.a > 1', "-tags.b = 'x'"]],
    ['/* metrics.a > 1 AND metrics.b > 2 */', ['-«metrics.a > 1 AND metrics.b > 2»']],
    ['/* start_time > now-1h */', ['-start_time > now-1h']],
  ])('%j has the parts %j', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('has relative times in the experiments language, too', () => {
    const filter = readWritten('last_update_time >= now-1w', EXPERIMENTS)
    expect(resolveWritten(filter, NOW_MS)).toBe(`last_update_time >= ${MINUTE_MS - 7 * 86_400_000}`)
  })

  it('does not take a word for a time where it is none', () => {
    expect(read('params.lr = now').canBeSent).toBe(false)
    expect(read('start_time = nowhere').canBeSent).toBe(false)
  })

  it('is sent as it is when it has nothing of ours, and says the same when its attributes are named in full', () => {
    const check = fc.property(filterText, (text) => {
      fc.pre(!text.includes('/*') && text.trim() !== '')
      const contents = (written: string) =>
        clausesOf(readFilter(written, RUNS)).map(({ entity, key, comparator, value }) => [
          entity,
          key,
          comparator,
          value,
        ])
      const isNamed = contents(text).some(([entity]) => entity === 'attribute')
      expect(isNamed && read(text).canBeSent ? contents(sent(text)) : contents(text)).toEqual(contents(text))
      expect(isNamed ? text : sent(text)).toBe(text)
      expect(read(text).canBeSent).toBe(readFilter(text, RUNS).refusal === undefined)
    })
    fc.assert(check, { numRuns: 1000 })
  })
})

describe('relative times', () => {
  it('print as they read', () => {
    const time = fc.record({
      from: fc.constantFrom('now' as const, 'today' as const),
      amount: fc.integer({ min: 1, max: 99_999 }),
      unit: fc.constantFrom('m' as const, 'h' as const, 'd' as const, 'w' as const),
    })
    fc.assert(
      fc.property(time, (value) => {
        expect(parseRelativeTime(printRelativeTime(value))).toEqual(value)
      }),
    )
  })

  it('count days back from the reader’s midnight', () => {
    const midnight = new Date(NOW_MS)
    midnight.setHours(0, 0, 0, 0)
    expect(resolveRelativeTime({ from: 'today', amount: 0, unit: 'd' }, NOW_MS)).toBe(midnight.getTime())
    const before = new Date(midnight)
    before.setDate(before.getDate() - 300)
    expect(resolveRelativeTime({ from: 'today', amount: 300, unit: 'd' }, NOW_MS)).toBe(before.getTime())
  })
})

describe('switching off', () => {
  it('keeps any text', () => {
    const hostile = fc.array(fc.oneof(fc.constantFrom('*', '/', '\\', '*/', '/*'), anyText), { maxLength: 8 })
    const check = fc.property(hostile, (pieces) => {
      const text = pieces.join('').trim()
      const comment = disableText(text)
      expect(enableText(comment)).toBe(text)
      expect(comment.indexOf('*/')).toBe(comment.length - 2)
    })
    fc.assert(check, { numRuns: 1000 })
  })
})

const clauses = fc.array(clause, { minLength: 1, maxLength: 5 })

/** The clauses as text, from the last to the first; `undefined` when one has none. */
function print(contents: readonly ClauseContent[]): string | undefined {
  let text = ''
  for (const content of contents.toReversed()) {
    const printed = printPart(content, undefined, text)
    if (!printed.ok) return undefined
    text = text === '' ? printed.text : `${printed.text} AND ${text}`
  }
  return text
}

const contentsOf = (text: string) => read(text).parts.map((part) => part.clause)

describe('the builder', () => {
  it('shows what was printed, and prints the same again', () => {
    const check = fc.property(clauses, (contents) => {
      const text = print(contents)
      fc.pre(text !== undefined)
      expect(contentsOf(text)).toEqual(contents)
      expect(print(contentsOf(text).filter((content) => content !== undefined))).toBe(text)
    })
    fc.assert(check, { numRuns: 1000 })
  })

  it('switches a condition off and on again without changing the text', () => {
    const check = fc.property(clauses, fc.nat(), (contents, seed) => {
      const text = print(contents)
      fc.pre(text !== undefined)
      const index = seed % contents.length
      const off = togglePart(read(text), index)
      // A value that holds the quotes of a later one is cut in another place once a clause is hidden.
      fc.pre(readFilter(text, RUNS).refusal === undefined)
      const filter = read(off)
      fc.pre(filter.parts.length === contents.length)
      expect(filter.parts[index]).toMatchObject({ isDisabled: true, clause: contents[index] })
      const rest = clausesOf(readFilter(sent(off), RUNS)).map(({ entity, key, comparator, value }) => ({
        entity,
        key,
        comparator,
        value,
      }))
      expect(rest).toEqual(contents.toSpliced(index, 1))
      expect(togglePart(filter, index)).toBe(text)
    })
    fc.assert(check, { numRuns: 1000 })
  })

  it.each([
    ['remove', (text: string) => removePart(read(text), 1), 'metrics.a > 1 AND x OR y'],
    ['remove the last', (text: string) => removePart(read(text), 2), "metrics.a > 1 AND /* tags.b = 'x' */"],
    [
      'duplicate',
      (text: string) => duplicatePart(read(text), 0),
      "metrics.a > 1 AND metrics.a > 1 AND /* tags.b = 'x' */ AND x OR y",
    ],
    ['move', (text: string) => movePart(read(text), 1, 1), "metrics.a > 1 AND x OR y AND /* tags.b = 'x' */"],
    ['move out', (text: string) => movePart(read(text), 0, -1), "metrics.a > 1 AND /* tags.b = 'x' */ AND x OR y"],
    [
      'replace',
      (text: string) => replacePart(read(text), 1, "tags.b = '*/'"),
      String.raw`metrics.a > 1 AND /* tags.b = '*\/' */ AND x OR y`,
    ],
    [
      'rename the key of',
      (text: string) => correctPart(read(text), 0, { key: 'a b' }),
      "metrics.`a b` > 1 AND /* tags.b = 'x' */ AND x OR y",
    ],
    [
      'rename nothing of',
      (text: string) => correctPart(read(text), 2, { key: 'a' }),
      "metrics.a > 1 AND /* tags.b = 'x' */ AND x OR y",
    ],
    [
      'append',
      (text: string) => appendPart(read(text), 'metrics.c > 2'),
      "metrics.a > 1 AND /* tags.b = 'x' */ AND x OR y AND metrics.c > 2",
    ],
  ])('can %s and leaves the rest alone', (_name, edit, expected) => {
    expect(edit("metrics.a > 1 AND /* tags.b = 'x' */ AND x OR y")).toBe(expected)
  })

  it('adds behind an AND that waits for a condition', () => {
    expect(appendPart(read('metrics.a > 1 AND'), 'metrics.b > 2')).toBe('metrics.a > 1 AND metrics.b > 2')
    expect(appendPart(read(''), 'metrics.b > 2')).toBe('metrics.b > 2')
  })

  it('keeps every other part, whatever the text', () => {
    const check = fc.property(filterText, fc.nat(), (text, seed) => {
      const filter = read(text)
      fc.pre(filter.parts.length > 1)
      const index = seed % filter.parts.length
      const kept = filter.parts.toSpliced(index, 1).map((part) => part.text)
      const left = removePart(filter, index)
      for (const piece of kept) expect(left).toContain(piece)
    })
    fc.assert(check, { numRuns: 1000 })
  })
})
