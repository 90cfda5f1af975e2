import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { createBuilder, type Rolldown } from 'vite'

/** Chunks of the library, as it is published, by their file names. */
const chunks = new Map<string, Rolldown.OutputChunk>()

beforeAll(async () => {
  const builder = await createBuilder({ logLevel: 'error', environments: { library: { build: { write: false } } } })
  const library = builder.environments['library']
  if (library === undefined) throw new Error('vite.config.ts builds no library')
  const result = await builder.build(library)
  for (const each of Array.isArray(result) ? result : [result]) {
    if (!('output' in each)) continue
    for (const chunk of each.output) if (chunk.type === 'chunk') chunks.set(chunk.fileName, chunk)
  }
}, 120_000)

/** The chunks that `entry` loads, `lazily` those too that it may load later. */
function loadedBy(entry: string, lazily: boolean): Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>()
  const add = (name: string): void => {
    const chunk = chunks.get(name)
    if (chunk === undefined || found.has(chunk)) return
    found.add(chunk)
    for (const other of [...chunk.imports, ...(lazily ? chunk.dynamicImports : [])]) add(other)
  }
  add(entry)
  return [...found]
}

function outside(entry: string, lazily: boolean): string[] {
  const names = loadedBy(entry, lazily).flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
  return [...new Set(names)].filter((name) => !chunks.has(name)).sort()
}

test('what a page imports needs nothing of Node and no package but zod, client-zip and Lezer’s parser', () => {
  expect(outside('client.js', true)).toEqual(['@lezer/lr', 'client-zip', 'zod/mini'])
})

test('what a page imports at first is at most 20 kB gzip, without zod', () => {
  const kB = loadedBy('client.js', false).reduce((sum, { code }) => sum + gzipSync(code).length / 1000, 0)
  expect(kB).toBeLessThanOrEqual(20)
})

test('what Node imports at first holds no store and no server', () => {
  const modules = loadedBy('node.js', false).flatMap(({ moduleIds }) => moduleIds)
  expect(modules.filter((id) => /src\/(server|store)\//.test(id))).toEqual([])
  expect(outside('node.js', true)).toContain('hono')
})
