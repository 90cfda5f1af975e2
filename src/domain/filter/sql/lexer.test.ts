import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterText, text as anyText } from '../arbitraries.ts'
import { tokenize } from './lexer.ts'

function kinds(text: string): string[] {
  return tokenize(text).map(({ type, text: piece }) => `${type} ${piece}`)
}

describe('tokenize', () => {
  it.each([
    ['metrics.a', ['Name metrics', 'Punctuation .', 'Name a']],
    ['a.in', ['Name a', 'Punctuation .', 'Keyword in']],
    ['-1.5e-7', ['Number.Float -1.5e-7']],
    ['5.', ['Number.Float 5.']],
    ['55m', ['Number.Integer 5', 'Name 5m']],
    ["'it''s'", ["String.Single 'it''s'"]],
    ["'a\\'b'", ["String.Single 'a\\'b'"]],
    ["'C:\\'", ["String.Single 'C:\\'"]],
    ["'a", ["Error '", 'Name a']],
    ['`a``b`', ['Name `a``b`']],
    ['NOT  LIKE', ['Operator.Comparison NOT  LIKE']],
    ['not null', ['Keyword not null']],
    ['$$x$$', ['Literal $$x$$']],
    ['/* a */', ['Comment /* a */']],
    ['/*', ['Operator /', 'Wildcard *']],
    ['\u200b', ['Error \u200b']],
    ['😀', ['Error 😀']],
  ])('reads %s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  it('never throws and puts every character into exactly one token', () => {
    const check = fc.property(fc.oneof(filterText, anyText, fc.string({ unit: 'binary' })), (text) => {
      const tokens = tokenize(text)
      expect(tokens.map((token) => token.text).join('')).toBe(text)
      expect(tokens.every(({ from, to, text: piece }) => from < to && text.slice(from, to) === piece)).toBe(true)
    })
    fc.assert(check, { numRuns: 2000 })
  })

  it.each(["'", '"', '`', '/*', '$a$', '(', '\\', '-- ', '%', 'a.', '´', '['])('gets through a heap of %s', (piece) => {
    const tokens = tokenize(piece.repeat(100_000))
    expect(tokens.at(-1)?.to).toBe(piece.length * 100_000)
    expect(tokens.length).toBeLessThanOrEqual(20_001)
  })
})
