import { describe, expect, it } from 'vitest'
import { labelWidth } from './axisLabels.ts'
import { curveOf } from './buildCurves.ts'
import type { XKind } from './chartSeries.ts'
import { findPoint, movePoint } from './findPoint.ts'
import { layoutChart } from './layoutChart.ts'
import type { ChartView } from './layoutChart.ts'
import { placeTooltip } from './placeTooltip.ts'
import { pointsAt, tooltipRows } from './tooltipRows.ts'
import { nothingInView } from './viewCaption.ts'

const VIEW: ChartView = { width: 600, height: 206, pixelRatio: 1, xKind: 'step', zoom: undefined }

function curve(values: readonly number[], id = 'r1', xKind: XKind = 'step', stepsApart = 1) {
  const steps = Float64Array.from(values, (_, index) => index * stepsApart)
  const series = { steps, values: Float64Array.from(values), timestampsMs: steps.map((step) => 5000 + step * 1000) }
  return curveOf({ id, name: id, color: '#000', series }, xKind)
}

describe('layoutChart', () => {
  it('puts the ends of the data on the ends of the plot', () => {
    const { plot, curves, x } = layoutChart([curve([0, 1, 0.5])], VIEW)
    expect([x.from, x.to]).toEqual([0, 2])
    expect([...curves[0]!.xs]).toEqual([plot.x, plot.x + plot.width / 2, plot.x + plot.width])
    expect(curves[0]!.ys[1]).toBe(plot.y)
    expect(curves[0]!.ys[0]).toBe(plot.y + plot.height)
  })

  it('makes pixels and values each other’s inverse, also on a log axis', () => {
    for (const log of [false, true]) {
      const { x, y } = layoutChart([curve([0.001, 10, 1000])], { ...VIEW, logY: log })
      expect(x.toValue(x.toPixel(1.25))).toBeCloseTo(1.25)
      expect(y.toValue(y.toPixel(37))).toBeCloseTo(37)
    }
  })

  it('keeps long labels apart, such as those of steps that are times', () => {
    const steps = Float64Array.from({ length: 200 }, (_, index) => 1_700_000_000_000 + index * 60_000)
    const series = { steps, values: steps, timestampsMs: steps }
    const { x } = layoutChart([curveOf({ id: 'r1', name: 'r1', color: '#000', series }, 'step')], VIEW)
    const widest = Math.max(...x.labels.map(labelWidth))
    expect(x.labels.length).toBeGreaterThan(1)
    expect(x.toPixel(x.ticks[1]!) - x.toPixel(x.ticks[0]!)).toBeGreaterThan(widest)
  })

  it('scales to the values in view', () => {
    const ramp = curve(Array.from({ length: 101 }, (_, index) => index))
    const { y } = layoutChart([ramp], { ...VIEW, zoom: { min: 10, max: 20 } })
    expect([y.from, y.to]).toEqual([10, 20])
  })

  it('scales to the line that crosses the view when no point is in it', () => {
    const sparse = curve([5, 6, 7], 'r1', 'step', 1000)
    const { y, curves } = layoutChart([sparse], { ...VIEW, zoom: { min: 400, max: 500 } })
    expect([y.from, y.to]).toEqual([5, 6])
    expect(curves[0]!.ys.every((pixel) => pixel >= 0 && pixel <= 206)).toBe(true)
  })

  it('says why a frame is empty, and nothing where there is a point or a line', () => {
    const wordsOf = (values: readonly number[], view: Partial<ChartView>) =>
      nothingInView(layoutChart([curve(values, 'r1', 'step', 100)], { ...VIEW, ...view }))
    expect(wordsOf([1, 2], { zoom: { min: 40, max: 50 } })).toBe('')
    expect(wordsOf([1, 2], { zoom: { min: 300, max: 400 } })).toBe('No points in this part')
    expect(wordsOf([-1, 0], { logY: true })).toBe('No value lies above zero, as a log axis needs it')
    expect(wordsOf([-1, 1], { logY: true })).toBe('')
  })

  it('breaks the line at what a log axis cannot show', () => {
    const { curves } = layoutChart([curve([1, 0, -1, 10])], { ...VIEW, logY: true })
    expect([...curves[0]!.ys].map(Number.isNaN)).toEqual([false, true, true, false])
  })

  it('marks infinities at the edges they lie beyond, SQL’s spelling of them too', () => {
    const { curves, plot } = layoutChart([curve([0, Infinity, 1, -Number.MAX_VALUE, 0])], VIEW)
    expect(curves[0]!.above).toEqual([plot.x + plot.width / 4])
    expect(curves[0]!.below).toEqual([plot.x + (plot.width * 3) / 4])
  })

  it('measures relative time from the first point', () => {
    const { x } = layoutChart([curve([1, 2, 3], 'r1', 'relative')], { ...VIEW, xKind: 'relative' })
    expect([x.from, x.to]).toEqual([0, 2000])
  })

  it('has room around a single x', () => {
    const { x } = layoutChart([curve([1, 2], 'r1', 'step', 0)], VIEW)
    expect([x.from, x.to]).toEqual([-0.5, 0.5])
  })
})

describe('findPoint', () => {
  const values = Array.from({ length: 1001 }, () => 0)
  values[500] = 1

  it('finds the spike that is pointed at, not the step next to it', () => {
    const { curves, plot } = layoutChart([curve(values)], VIEW)
    const point = findPoint(curves, plot.x + plot.width / 2 + 2, plot.y + 3, plot)
    expect(point?.drawn.indices[point.at]).toBe(500)
  })

  it('finds the closest point along the axis where none is near', () => {
    const { curves, plot } = layoutChart([curve([1, 2, 3])], VIEW)
    expect(findPoint(curves, plot.x + plot.width * 0.7, plot.y, plot)?.at).toBe(1)
    expect(findPoint([], 0, 0, plot)).toBeUndefined()
  })

  it('moves along the points in view and stops at their ends', () => {
    const { curves, plot } = layoutChart([curve([1, 2, 3, 4])], VIEW)
    const right = plot.x + plot.width
    const start = { drawn: curves[0]!, at: 1 }
    expect(movePoint(start, 1, plot.x, right)?.at).toBe(2)
    expect(movePoint(start, Infinity, plot.x, right)?.at).toBe(3)
    expect(movePoint(start, -10, plot.x, right)?.at).toBe(0)
  })
})

describe('tooltipRows', () => {
  it('lists the closest curves, largest value first, and counts the others', () => {
    const layout = layoutChart(
      [1, 2, 3, 4, Number.NaN].map((level) => curve([level, level, level], `at ${level}`)),
      VIEW,
    )
    const cursor = { x: 1, chart: 'c', curve: 'at 2', index: 1, byKeyboard: false, roomBelow: 0 }
    const points = pointsAt(layout, cursor, 'c')
    const names = (most: number) => tooltipRows(points, most).rows.map((row) => row.curve.id)
    expect(names(9)).toEqual(['at 4', 'at 3', 'at 2', 'at 1', 'at NaN'])
    expect(names(3)).toEqual(['at 3', 'at 2', 'at 1'])
    expect(tooltipRows(points, 3).more).toBe(2)
    expect(points.filter((point) => point.chosen).map((point) => point.curve.id)).toEqual(['at 2'])
  })

  it('leaves out a curve that has ended before the crosshair', () => {
    const layout = layoutChart([curve([1, 2, 3, 4, 5, 6]), curve([1, 2], 'short')], VIEW)
    const cursor = { x: 4, chart: 'c', curve: 'r1', index: 4, byKeyboard: false, roomBelow: 0 }
    expect(pointsAt(layout, cursor, 'c').map((point) => point.curve.id)).toEqual(['r1'])
  })
})

describe('placeTooltip', () => {
  const size = { width: 150, height: 50 }

  it.each([
    { line: 'low', values: [0.01, 0, 0.02, 1, 0.01], top: 'upper' },
    { line: 'high', values: [0.8, 0.8, 0.8, 0, 1], top: 'lower' },
  ])('goes to the $top part of the plot beside a $line curve', ({ values, top }) => {
    const { plot, curves } = layoutChart([curve(values)], VIEW)
    const place = placeTooltip(plot, curves, plot.x + 40, size, 500)
    expect(place.left).toBe(plot.x + 52)
    expect(place.top < plot.y + plot.height / 2).toBe(top === 'upper')
  })

  it('leaves a full plot, down where there is room and up where there is none', () => {
    const { plot, curves } = layoutChart([curve(Array.from({ length: 300 }, (_, index) => index % 2))], VIEW)
    expect(placeTooltip(plot, curves, 200, size, 500).top).toBeGreaterThan(plot.y + plot.height)
    expect(placeTooltip(plot, curves, 200, size, 20).top + size.height).toBeLessThan(plot.y)
  })
})
