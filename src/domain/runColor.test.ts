import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RUN_COLORS, runColor, runColorSlot, spreadSlots } from './runColor.ts'

const id = fc.string({ unit: fc.constantFrom('0', '1', '5', '9', 'a', 'c', 'f'), minLength: 32, maxLength: 32 })

test('every run id has a slot of the palette, always the same one', () => {
  fc.assert(
    fc.property(fc.string(), (runId) => {
      const slot = runColorSlot(runId)
      expect(slot).toBe(runColorSlot(runId))
      expect(slot).toBeGreaterThanOrEqual(1)
      expect(slot).toBeLessThanOrEqual(RUN_COLORS)
    }),
  )
})

test('the palette is used evenly, also by ids that differ in their last digits only', () => {
  const slots = Array.from({ length: 1000 }, (_, index) => runColorSlot(`run-${index}`))
  for (let slot = 1; slot <= RUN_COLORS; slot += 1) {
    const uses = slots.filter((used) => used === slot).length
    expect(uses).toBeGreaterThan(60)
    expect(uses).toBeLessThan(140)
  }
})

describe('the tag mlflow.runColor', () => {
  test.each(['#fff', '#1c2B3d', '#1c2b3d80'])('%s wins over the palette', (tag) => {
    expect(runColor('any', tag)).toBe(tag)
  })

  test.each(['', 'red; background: url(//evil)', '#12345', 'var(--text)', '#ggg'])(
    '%j is no colour, so the palette stays',
    (tag) => {
      expect(runColor('any', tag)).toBe(`var(--run-${runColorSlot('any')})`)
    },
  )

  test('is absent on most runs: their colour comes from the palette', () => {
    fc.assert(
      fc.property(id, (runId) => {
        expect(runColor(runId, undefined)).toMatch(/^var\(--run-([1-9]|10)\)$/)
      }),
    )
  })
})

describe('runs that are shown together', () => {
  const run = fc.record({ runId: id, startTimeMs: fc.oneof(fc.nat(), fc.constant(Number.NaN)) })
  const runs = (maxLength: number) => fc.uniqueArray(run, { selector: ({ runId }) => runId, maxLength })
  const slotsOf = (shown: readonly { readonly runId: string; readonly startTimeMs: number }[]) => {
    const moved = spreadSlots(shown)
    return new Map(shown.map(({ runId }) => [runId, moved.get(runId) ?? runColorSlot(runId)]))
  }

  test('have colours of their own as long as there are ten', () => {
    fc.assert(
      fc.property(runs(RUN_COLORS), (shown) => {
        expect(new Set(slotsOf(shown).values()).size).toBe(shown.length)
      }),
    )
  })

  test('have all colours equally often, in every ten that follow each other', () => {
    fc.assert(
      fc.property(runs(6 * RUN_COLORS), (shown) => {
        const dated = shown.map(({ runId }, at) => ({ runId, startTimeMs: at }))
        const slots = [...slotsOf(dated).values()]
        for (let from = 0; from < slots.length; from += RUN_COLORS) {
          const round = slots.slice(from, from + RUN_COLORS)
          expect(new Set(round).size).toBe(round.length)
        }
      }),
    )
  })

  test('are told apart among the newest of a table, too', () => {
    const sweep = Array.from({ length: 47 }, (_, at) => ({ runId: `run-${at}`, startTimeMs: at }))
    const newest = [...slotsOf(sweep).values()].slice(-RUN_COLORS)
    expect(new Set(newest).size).toBeGreaterThanOrEqual(8)
  })

  test('keep the colours of their ids mostly, also behind one that has been deleted', () => {
    const sweep = Array.from({ length: 200 }, (_, at) => ({ runId: `run-${at}`, startTimeMs: at }))
    const before = slotsOf(sweep)
    const after = slotsOf(sweep.toSpliced(7, 1))
    const kept = [...after].filter(([runId, slot]) => before.get(runId) === slot)
    expect(kept.length).toBeGreaterThan(after.size / 2)
  })

  test('keep what they have elsewhere where no two of them have the same', () => {
    fc.assert(
      fc.property(runs(60), (all) => {
        const before = slotsOf(all)
        const few = [...new Map(all.map((run) => [before.get(run.runId), run])).values()]
        const moved = spreadSlots(few, before)
        for (const { runId } of few) expect(moved.get(runId) ?? runColorSlot(runId)).toBe(before.get(runId))
      }),
    )
  })

  test('have the same colours in any order, and keep them when another run starts', () => {
    fc.assert(
      fc.property(runs(50), id, (shown, another) => {
        const before = slotsOf(shown)
        expect(slotsOf(shown.toReversed())).toEqual(before)
        const dated = shown.map((one) => ({ ...one, startTimeMs: one.startTimeMs || 0 }))
        fc.pre(!before.has(another))
        const after = slotsOf([{ runId: another, startTimeMs: 2 ** 32 }, ...dated])
        for (const [runId, slot] of slotsOf(dated)) expect(after.get(runId)).toBe(slot)
      }),
    )
  })
})
