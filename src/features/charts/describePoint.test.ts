import { describe, expect, it } from 'vitest'
import { preciseNumber, stepText } from './describePoint.ts'

describe('preciseNumber', () => {
  it.each([
    { value: 0.938_821_041_23, text: '0.93882104' },
    { value: -0.5, text: '−0.5' },
    { value: 1.234_567_891e12, text: '1,234,567,891,000' },
    { value: 123_456_791.123_456, text: '123,456,791' },
    { value: -1234.5678, text: '−1,234.5678' },
    { value: -1.234_567_891e22, text: '−1.2345679e22' },
    { value: 1.5e-12, text: '1.5e-12' },
    { value: 1e300, text: '1e300' },
    { value: Number.NaN, text: 'NaN' },
    { value: -Infinity, text: '−Infinity' },
  ])('prints $value as $text', ({ value, text }) => {
    expect(preciseNumber(value)).toBe(text)
  })
})

describe('stepText', () => {
  it('says when a 64-bit step has lost digits', () => {
    expect(stepText(3360)).toBe('step 3,360')
    expect(stepText(2 ** 60)).toMatch(/^step ≈ 1,152,921,504,606,84\d,\d{3}$/)
  })
})
