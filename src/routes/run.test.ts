import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decodeRunSearch, runHref } from './run.ts'

const ID = 'aee11b37ccf04eb7b275a20b0225c64e'

describe('a run link', () => {
  it.each([
    ['', { tab: 'overview', artifactPath: '' }],
    ['/', { tab: 'overview', artifactPath: '' }],
    ['/model-metrics', { tab: 'metrics', artifactPath: '' }],
    ['/system-metrics', { tab: 'system', artifactPath: '' }],
    ['/artifacts', { tab: 'artifacts', artifactPath: '' }],
    ['/artifactPath/model/MLmodel', { tab: 'artifacts', artifactPath: 'model/MLmodel' }],
    ['/artifacts/100%25/a%23b.png', { tab: 'artifacts', artifactPath: '100%/a#b.png' }],
    ['/artifacts/100%/x', { tab: 'artifacts', artifactPath: '100%/x' }],
    ['/traces', { tab: 'overview', artifactPath: '' }],
    ['/constructor', { tab: 'overview', artifactPath: '' }],
  ])('reads %j', (rest, search) => {
    expect(decodeRunSearch(`/experiments/1/runs/${ID}${rest}`)).toEqual(search)
  })

  it('prints the overview without a segment', () => {
    expect(runHref('1', ID)).toBe(`/experiments/1/runs/${ID}`)
  })

  it('ignores an artifact path on other tabs', () => {
    expect(runHref('1', ID, { tab: 'metrics', artifactPath: 'a' })).toBe(`/experiments/1/runs/${ID}/metrics`)
  })
})

const nastySegment = fc.oneof(
  fc.constantFrom('', '.', '..', '%2F', '%2e%2e', '#', '?', 'a b', '💾', 'q?x=1', '\\', "it's", '<img>', 'C:'),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('.', '/', '%', '2', 'F', 'e', '#', '?', ' ') }),
)
const nastyPath = fc.array(nastySegment, { minLength: 1 }).map((segments) => segments.join('/'))

test('every artifact path survives the link and the URL parser that the router sends it through', () => {
  fc.assert(
    fc.property(nastyPath, (artifactPath) => {
      const href = runHref('1', ID, { tab: 'artifacts', artifactPath })
      expect(decodeRunSearch(href).artifactPath).toBe(artifactPath)
      const parsed = new URL(href, 'http://localhost')
      expect(parsed.search + parsed.hash).toBe('')
      expect(decodeRunSearch(parsed.pathname)).toEqual({ tab: 'artifacts', artifactPath })
    }),
  )
})
