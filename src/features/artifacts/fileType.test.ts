import { expect, test } from 'vitest'
import { fileType } from './fileType.ts'

test.each([
  ['plots/A.PNG', 'image', 'image/png'],
  ['x.svg', 'image', 'image/svg+xml'],
  ['x.jpeg', 'image', 'image/jpeg'],
  ['a.b/data.csv', 'table', 'text/csv'],
  ['metrics.JSON', 'json', 'application/json'],
  ['model/MLmodel', 'text', 'text/yaml'],
  ['report.html', 'text', 'text/html'],
  ['README.md', 'markdown', 'text/markdown'],
  ['model.pth', 'binary', 'application/octet-stream'],
  ['Dockerfile', 'unknown', 'unknown'],
  ['a.png/readme', 'unknown', 'unknown'],
  ['constructor', 'unknown', 'unknown'],
])('%s is %s, %s', (path, kind, mediaType) => {
  expect(fileType(path)).toEqual({ kind, mediaType })
})
