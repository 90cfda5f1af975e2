import { expect, test } from 'vitest'
import { splitName } from './splitName.ts'

test('a long name is split before its end, and never within a character', () => {
  expect(splitName('')).toEqual(['', ''])
  expect(splitName('fifteen-letters')).toEqual(['', 'fifteen-letters'])
  expect(splitName('pretrain-7b-warmup2000-seed3')).toEqual(['pretrain-7b-wa', 'rmup2000-seed3'])
  expect(splitName('🌱rmup2000-seed3')).toEqual(['🌱', 'rmup2000-seed3'])
  expect(splitName('one\ntwo\r\nthree')).toEqual(['', 'one two three'])
  expect(splitName('7b🌱mup2000-seed3')).toEqual(['7b', '🌱mup2000-seed3'])
})
