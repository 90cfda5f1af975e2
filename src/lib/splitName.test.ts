import { expect, test } from 'vitest'
import { splitName } from './splitName.ts'

test('a long name is split before its end, and never within a character', () => {
  expect(splitName('')).toEqual(['', ''])
  expect(splitName('thirteen-long')).toEqual(['', 'thirteen-long'])
  expect(splitName('pretrain-7b-warmup2000-seed3')).toEqual(['pretrain-7b-warm', 'up2000-seed3'])
  expect(splitName('🌱up2000-seed3')).toEqual(['🌱', 'up2000-seed3'])
  expect(splitName('one\ntwo\r\nthree')).toEqual(['', 'one two three'])
  expect(splitName('7b🌱p2000-seed3')).toEqual(['7b', '🌱p2000-seed3'])
})
