import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import vectors from '../../../fixtures/filter/page-tokens.json' with { type: 'json' }
import { decodePageToken, encodePageToken } from './pageToken.ts'

interface Vector {
  readonly token: string
  readonly offset?: number
  readonly error_contains?: string
}

const all: readonly Vector[] = vectors

describe('page tokens', () => {
  it.each(all.filter(({ offset }) => offset !== undefined))('stand for $offset: $token', ({ token, offset }) => {
    expect(decodePageToken(token)).toBe(offset)
  })

  it.each(all.filter(({ offset }) => offset === undefined))('are refused: $token', ({ token, error_contains }) => {
    expect(decodePageToken(token)).toMatchObject({
      errorCode: 'INVALID_PARAMETER_VALUE',
      message: expect.stringContaining(error_contains ?? '') as unknown,
    })
  })

  it('start at 0 when there is none', () => {
    expect(decodePageToken(undefined)).toBe(0)
  })

  it('are written as Python writes them', () => {
    expect(encodePageToken(100)).toBe('eyJvZmZzZXQiOiAxMDB9')
  })

  it('survive a round trip', () => {
    const check = fc.property(fc.integer({ min: 1 }), (offset) => {
      expect(decodePageToken(encodePageToken(offset))).toBe(offset)
    })
    fc.assert(check)
  })

  it('never throw', () => {
    const json = fc.jsonValue().map((value) => btoa(encodeURI(JSON.stringify(value))))
    const check = fc.property(fc.oneof(fc.string(), json), (token) => {
      expect(decodePageToken(token)).toBeDefined()
    })
    fc.assert(check)
  })
})
