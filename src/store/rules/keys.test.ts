import { expect, test } from 'vitest'
import { checkKey } from './keys.ts'

test.each(['a', 'a/b', 'a b', 'a.b-c_d', 'Größe', 'val:loss', '1', '損失'])('takes the key %j', (key) => {
  expect(() => checkKey(key, 'key')).not.toThrow()
})

test.each([
  ['a/../b', 'b'],
  ['a//b', 'a/b'],
  ['./a', 'a'],
  ['a/', 'a'],
  ['/a', '/a'],
  ['//a', '//a'],
  ['..', '..'],
  ['..a', '..a'],
  ['../a', '../a'],
  ['.', '.'],
  ['a/..', '.'],
  ['', '.'],
])('refuses %j, which as a file is %j', (key, normal) => {
  expect(() => checkKey(key, 'metrics[0].name')).toThrow(
    `Invalid value ${JSON.stringify(key)} for parameter 'metrics[0].name' supplied: Names may be treated as files in certain cases, and must not resolve to other names when treated as such. This name would resolve to '${normal}'`,
  )
})

test.each([
  ['a\\b', '"a\\\\b"'],
  ['a\u0000b', '"a\\u0000b"'],
  ['a\nb', '"a\\nb"'],
  ['a%b', '"a%b"'],
  ['a😀', '"a\\ud83d\\ude00"'],
])('refuses %j by its characters', (key, printed) => {
  expect(() => checkKey(key, 'key')).toThrow(
    `Invalid value ${printed} for parameter 'key' supplied: Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and slashes (/).`,
  )
})
