import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SHEETS = new URL('../../node_modules/@mantine/core/styles/', import.meta.url)
const MANTINE_IMPORT = /import \{([^}]+)\} from '@mantine\/core'/g

/** Names that some component imports from Mantine and that have a style sheet. */
function styledComponents(): readonly string[] {
  const sources = globSync('src/**/*.tsx').map((path) => readFileSync(path, 'utf8'))
  const names = sources
    .flatMap((source) => [...source.matchAll(MANTINE_IMPORT)])
    .flatMap(([, list]) => (list ?? '').split(','))
    .map((name) => name.trim())
  return [...new Set(names)].filter((name) => existsSync(new URL(`${name}.layer.css`, SHEETS)))
}

test('every Mantine component in use has its style sheet in styles.ts', () => {
  const loaded = readFileSync(new URL('styles.ts', import.meta.url), 'utf8')
  const used = styledComponents()
  expect(used).toContain('Button')
  expect(used.filter((name) => !loaded.includes(`/styles/${name}.layer.css`))).toEqual([])
})
