import { describe, expect, it } from 'vitest'
import { logLabels, numberLabels, xLabels } from './axisLabels.ts'

describe('numberLabels', () => {
  it.each([
    { ticks: [0, 0.25, 0.5, 0.75, 1], labels: ['0', '0.25', '0.50', '0.75', '1.00'] },
    { ticks: [-1, 0, 1], labels: ['−1', '0', '1'] },
    { ticks: [0, 2.5e-4, 5e-4, 7.5e-4, 1e-3], labels: ['0', '2.5e-4', '5e-4', '7.5e-4', '1e-3'] },
    { ticks: [1e-12, 2e-12], labels: ['1e-12', '2e-12'] },
    { ticks: [1e12, 1.5e12], labels: ['1e12', '1.5e12'] },
    { ticks: [10_000, 20_000], labels: ['10,000', '20,000'] },
    { ticks: [1e12, 1e12 + 2], labels: ['1,000,000,000,000', '1,000,000,000,002'] },
    { ticks: [1e302, 2e302], labels: ['1e302', '2e302'] },
    { ticks: [1000.0001, 1000.0002], labels: ['1,000.0001', '1,000.0002'] },
  ])('of $ticks are $labels', ({ ticks, labels }) => {
    expect(numberLabels(ticks)).toEqual(labels)
  })
})

describe('logLabels', () => {
  it('are each in their own shortest form', () => {
    expect(logLabels([1e-9, 0.001, 0.05, 1, 1000, 1e6, 1e9])).toEqual([
      '1e-9',
      '0.001',
      '0.05',
      '1',
      '1,000',
      '1e6',
      '1e9',
    ])
  })

  it('are powers of ten also where numbers have no other form', () => {
    expect(logLabels([1e300, 1e301])).toEqual(['1e300', '1e301'])
  })

  it('have just the digits that tell them apart within a doubling', () => {
    expect(logLabels([0.92, 0.925, 0.93])).toEqual(['0.920', '0.925', '0.930'])
  })
})

describe('xLabels', () => {
  it.each([
    { kind: 'step' as const, ticks: [-50, 0, 1_000_000], labels: ['−50', '0', '1,000,000'] },
    { kind: 'step' as const, ticks: [1e15, 2e15], labels: ['1e15', '2e15'] },
    { kind: 'relative' as const, ticks: [0, 30_000, 5_400_000], labels: ['0', '30 s', '1 h 30 min'] },
  ])('of $kind $ticks are $labels', ({ kind, ticks, labels }) => {
    expect(xLabels(ticks, kind)).toEqual(labels)
  })

  it('are dates when ticks are days apart and times of day when they are not', () => {
    const noon = new Date(2026, 2, 12, 12).getTime()
    expect(xLabels([noon, noon + 86_400_000], 'wall')).toEqual(['12 Mar', '13 Mar'])
    expect(xLabels([noon, noon + 3_600_000], 'wall')).toEqual(['12:00', '13:00'])
    expect(xLabels([noon, noon + 1000], 'wall')).toEqual(['12:00:00', '12:00:01'])
  })
})
