import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileLike, foldAscii, foldUnicode } from './like.ts'

const word = fc
  .array(fc.constantFrom('a', 'B', '%', '_', '\n', '😀', '.', 'É', 'é'), { maxLength: 6 })
  .map((chars) => chars.join(''))
const plain = (char: string): string => char

function toRegExp(pattern: string, flags: string): RegExp {
  const source = Array.from(pattern, (char) =>
    char === '%' ? '.*' : char === '_' ? '.' : char === '.' ? '\\.' : char,
  ).join('')
  return new RegExp(`^${source}$`, flags)
}

describe('compileLike', () => {
  it('matches as SQL does', () => {
    const check = fc.property(word, word, (pattern, text) => {
      expect(compileLike(pattern, { fold: plain, asRegExp: false })(text)).toBe(toRegExp(pattern, 'su').test(text))
    })
    fc.assert(check, { numRuns: 2000 })
  })

  it('matches as the file store does: no wildcard crosses a newline, a final one is overlooked', () => {
    const check = fc.property(word, word, (pattern, text) => {
      const open = pattern.endsWith('%')
      const source = toRegExp(pattern, 'u').source
      const expected = new RegExp(open ? source.slice(0, -1) : source.replace(/\$$/, '\\n?$'), 'u')
      expect(compileLike(pattern, { fold: plain, asRegExp: true })(text)).toBe(expected.test(text))
    })
    fc.assert(check, { numRuns: 2000 })
  })

  it('folds ASCII only in SQLite, every script in the file store', () => {
    expect(compileLike('aÉ', { fold: foldAscii, asRegExp: false })('AÉ')).toBe(true)
    expect(compileLike('aÉ', { fold: foldAscii, asRegExp: false })('Aé')).toBe(false)
    expect(compileLike('aÉ', { fold: foldUnicode, asRegExp: true })('Aé')).toBe(true)
  })

  it('is not stalled by a pattern of many wildcards', () => {
    expect(compileLike('%a'.repeat(50), { fold: plain, asRegExp: false })('a'.repeat(49))).toBe(false)
  })
})
