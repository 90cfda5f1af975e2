import { expect, test } from 'vitest'
import { formatCell } from './formatCell.ts'

test.each([
  { value: 0.123456, format: 'short', text: '0.1235' },
  { value: -0.1234567890123, format: 'full', text: '−0.1234567890123' },
  { value: 12345, format: 'exponent', text: '1.235e4' },
  { value: -0.00012, format: 'exponent', text: '−1.200e-4' },
  { value: 0.9414, format: 'percent', text: '94.14 %' },
  { value: -1.239, format: 'fixed', text: '−1.24' },
  { value: Number.NaN, format: 'percent', text: 'NaN' },
  { value: -Infinity, format: 'fixed', text: '−Infinity' },
] as const)('$value as $format is $text', ({ value, format, text }) => {
  expect(formatCell(value, format)).toBe(text)
})
