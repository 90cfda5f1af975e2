import { expect, test } from 'vitest'
import { cutMiddle } from './cutMiddle.ts'

test.each([
  ['resnet50-lr0.03-s0', 18, 'resnet50-lr0.03-s0'],
  ['resnet50-lr0.03-s0', 14, 'resnet…0.03-s0'],
  ['abc', 1, '…'],
  ['abc', 0, '…'],
  ['ab🚀🚀🚀', 5, 'ab…🚀'],
  ['🚀🚀🚀🚀', 4, '🚀…'],
])('%j in %i characters is %j', (text, most, cut) => {
  expect(cutMiddle(text, most)).toBe(cut)
})
