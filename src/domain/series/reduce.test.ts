import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDrawable } from './drawable.ts'
import { pixelGrid, reduceCurve } from './reduce.ts'
import type { Curve } from './reduce.ts'

const value = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, Number.MAX_VALUE, 0, -0) },
)

/** Ascending x with repeats, any y, and a grid that may lie anywhere. */
const cases = fc
  .record({
    points: fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), value), { maxLength: 400, size: 'max' }),
    from: fc.integer({ min: -50, max: 40 }),
    span: fc.integer({ min: 1, max: 60 }),
    columns: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ points, from, span, columns }) => {
    const sorted = points.toSorted(([a], [b]) => a - b)
    const curve: Curve = {
      x: Float64Array.from(sorted, ([x]) => x),
      y: Float64Array.from(sorted, ([, y]) => y),
    }
    return { curve, grid: pixelGrid(from, from + span, columns) }
  })

/** Indices per column, by looking at every point. */
function columnsOf({ x }: Curve, grid: Float64Array, indices: Iterable<number>): number[][] {
  const last = grid.length - 2
  const candidates = [...indices]
  return Array.from({ length: last + 1 }, (_, column) =>
    candidates.filter((i) => {
      const [a, b] = [grid[column]!, grid[column + 1]!]
      return x[i]! >= a && (column === last ? x[i]! <= b : x[i]! < b)
    }),
  )
}

function first4(curve: Curve, indices: readonly number[]) {
  // Adding zero makes −0 and 0 one value, which is what they are on the screen.
  const drawn = indices.map((i) => curve.y[i]! + 0).filter(isDrawable)
  return [drawn[0], drawn.at(-1), Math.min(...drawn), Math.max(...drawn)]
}

/** Pairs of drawable points that the line joins: neighbours with no break between them. */
function joins(curve: Curve, indices: readonly number[], columnOf: (i: number) => number): string[] {
  return indices.flatMap((i, at) => {
    const next = indices[at + 1]
    if (next === undefined || columnOf(i) === columnOf(next)) return []
    return isDrawable(curve.y[i]!) && isDrawable(curve.y[next]!) ? [`${columnOf(i)}→${columnOf(next)}`] : []
  })
}

describe('reduceCurve', () => {
  it('keeps first, last, smallest and largest of every column, as a search through all points finds them', () => {
    fc.assert(
      fc.property(cases, ({ curve, grid }) => {
        const all = columnsOf(curve, grid, curve.x.keys())
        const kept = columnsOf(curve, grid, reduceCurve(curve, grid))
        expect(kept.map((indices) => first4(curve, indices))).toEqual(all.map((indices) => first4(curve, indices)))
      }),
    )
  })

  it('joins two columns exactly when no NaN or infinity parts them', () => {
    fc.assert(
      fc.property(cases, ({ curve, grid }) => {
        const all = columnsOf(curve, grid, curve.x.keys())
        const columnOf = (i: number) => all.findIndex((column) => column.includes(i))
        const inside = (indices: Iterable<number>) => [...indices].filter((i) => columnOf(i) >= 0)
        expect(joins(curve, inside(reduceCurve(curve, grid)), columnOf)).toEqual(
          joins(curve, inside(curve.x.keys()), columnOf),
        )
      }),
    )
  })

  it('keeps the first NaN of each column', () => {
    fc.assert(
      fc.property(cases, ({ curve, grid }) => {
        const firsts = (columns: readonly (readonly number[])[]) =>
          columns.map((indices) => indices.find((index) => Number.isNaN(curve.y[index])))
        const kept = columnsOf(curve, grid, reduceCurve(curve, grid))
        expect(firsts(kept)).toEqual(firsts(columnsOf(curve, grid, curve.x.keys())))
      }),
    )
  })

  it('keeps one infinity of each sign per column', () => {
    fc.assert(
      fc.property(cases, ({ curve, grid }) => {
        const signs = (indices: readonly number[]) => [
          ...new Set(
            indices
              .map((i) => curve.y[i]!)
              .filter((y) => !Number.isNaN(y) && !isDrawable(y))
              .map(Math.sign)
              .toSorted((a, b) => a - b),
          ),
        ]
        const all = columnsOf(curve, grid, curve.x.keys())
        const kept = columnsOf(curve, grid, reduceCurve(curve, grid))
        expect(kept.map(signs)).toEqual(all.map(signs))
      }),
    )
  })

  it('ascends, repeats nothing, and never exceeds nine points a column and two neighbours', () => {
    fc.assert(
      fc.property(cases, ({ curve, grid }) => {
        const picked = [...reduceCurve(curve, grid)]
        expect(picked).toEqual([...new Set(picked)].toSorted((a, b) => a - b))
        expect(picked.length).toBeLessThanOrEqual((grid.length - 1) * 9 + 2)
      }),
    )
  })

  it('brings the neighbours outside the grid, so that the line runs to both edges', () => {
    const curve = { x: Float64Array.from([0, 1, 2, 3, 4, 5]), y: new Float64Array(6) }
    expect([...reduceCurve(curve, pixelGrid(2, 3, 10))]).toEqual([1, 2, 3, 4])
    expect([...reduceCurve(curve, pixelGrid(2.2, 2.4, 10))]).toEqual([2, 3])
    expect([...reduceCurve(curve, pixelGrid(7, 9, 10))]).toEqual([5])
  })

  it('keeps a one-step spike among a million steps', () => {
    const count = 1_000_000
    const curve = { x: Float64Array.from({ length: count }, (_, i) => i), y: new Float64Array(count).fill(0.5) }
    curve.y[345_678] = 9
    const picked = reduceCurve(curve, pixelGrid(0, count - 1, 1200))
    expect(picked).toContain(345_678)
    expect(picked.length).toBeLessThanOrEqual(1200 * 4)
  })
})
