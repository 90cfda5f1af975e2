import { describe, expect, it } from 'vitest'
import { ChartLink } from './chartLink.ts'

/** Three charts whose turns the test gives, and what they have been told to show. */
function threeCharts() {
  let waiting: (() => boolean) | undefined
  const link = new ChartLink((job) => (waiting = job))
  const told: string[] = []
  const show = (chart: string) => told.push(`${chart} ${link.zoomOf(chart)?.max ?? 'all'}`)
  const stops = ['a', 'b', 'c'].map((chart) => link.follow(chart, () => show(chart)))
  return { link, told, stops, turn: () => waiting?.() }
}

describe('ChartLink', () => {
  it('shows a zoom at once where the hand is, and in one other chart a turn', () => {
    const { link, told, turn } = threeCharts()
    link.zoomTo({ min: 0, max: 5 }, 'b')
    expect(told).toEqual(['b 5'])
    expect(link.zoomOf('a')).toBeUndefined()
    expect(turn()).toBe(true)
    expect(turn()).toBe(false)
    expect(told).toEqual(['b 5', 'a 5', 'c 5'])
  })

  it('lets every chart have its turn while the hand goes on, with what is shown by then', () => {
    const { link, told, turn } = threeCharts()
    for (const max of [5, 4, 3]) {
      link.zoomTo({ min: 0, max }, 'b')
      turn()
    }
    expect(told).toEqual(['b 5', 'a 5', 'b 4', 'c 4', 'b 3', 'a 3'])
  })

  it('does not wait for a chart that has gone', () => {
    const { link, told, stops, turn } = threeCharts()
    link.zoomTo({ min: 0, max: 5 })
    stops[0]?.()
    expect(turn()).toBe(true)
    expect(turn()).toBe(false)
    expect(told).toEqual(['b 5', 'c 5'])
  })
})
