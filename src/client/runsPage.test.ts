import { assert, boolean, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { readRunsPage, runsPageTokenOf } from './runsPage.ts'

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer
const run = { info: { run_id: 'a', run_name: 'x' } }

test.each([
  [JSON.stringify({ runs: [run], next_page_token: 'abc=' }), 'abc='],
  [JSON.stringify({ runs: [run], next_page_token: 'q"\\ü' }, undefined, 2), 'q"\\ü'],
  [JSON.stringify({ runs: [run] }), undefined],
  [JSON.stringify({ runs: [run], next_page_token: '' }), undefined],
  [JSON.stringify({ next_page_token: 'abc', runs: [run] }), undefined],
  [JSON.stringify({ runs: [], more: { next_page_token: 'abc' } }), undefined],
  ['"next_page_token":"\\q"}', undefined],
  ['', undefined],
])('where %s goes on is read from its end', (text, token) => {
  expect(runsPageTokenOf(bytesOf(text))).toBe(token)
})

test('the token of the end is the one that reading the page gives, whatever the names and tokens are', () => {
  assert(
    property(string(), string({ maxLength: 50 }), boolean(), (name, token, isNamedLikeIt) => {
      const runName = isNamedLikeIt ? `"next_page_token":"${name}"}` : name
      const answer = { runs: [{ info: { run_id: 'a', run_name: runName } }], next_page_token: token }
      for (const text of [JSON.stringify(answer), JSON.stringify({ runs: answer.runs })]) {
        expect(runsPageTokenOf(bytesOf(text))).toBe(readRunsPage(bytesOf(text)).nextPageToken)
      }
    }),
  )
})
