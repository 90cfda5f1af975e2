import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from './safeFileName.ts'

test.each([
  ['compare 5 runs', 'compare 5 runs.csv'],
  ['val/loss', 'val-loss.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['C:\\x', 'C-x.csv'],
  ['.htaccess', 'htaccess.csv'],
  ['', 'runlens.csv'],
  ['...', 'runlens.csv'],
  ['NUL', 'runlens-NUL.csv'],
  ['数字 · naïve ☕', '数字 · naïve ☕.csv'],
  ['a\u202Egpj.exe', 'a-gpj.exe.csv'],
  ['x'.repeat(500), `${'x'.repeat(120)}.csv`],
])('%j becomes %j', (text, name) => {
  expect(safeFileName(text, 'csv')).toBe(name)
})

test('any text becomes a name without anything that a file system forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // oxlint-disable-next-line eslint/no-control-regex -- control characters are what is looked for
      expect(safeFileName(text, 'png')).toMatch(/^[^.\s/\\:*?"<>|\u0000-\u001F][^/\\:*?"<>|\u0000-\u001F]*\.png$/u)
    }),
  )
})
