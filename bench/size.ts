/** `node bench/size.ts`: what the first page costs to load, gzipped as it is served, and what waits in lazy chunks. */
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

const AIM_KB = 260
const FIRST_PAGE = 'src/pages/experiments/ExperimentsPage.tsx'

type Files = ReadonlyMap<string, Rolldown.OutputChunk | Rolldown.OutputAsset>

const files = await buildPage()
const chunks = [...files.values()].filter((file) => file.type === 'chunk')
const first = firstRoute()
const fonts = [...files.keys()].filter((name) => name.endsWith('.woff2') && name.includes('latin-wght'))
const lazy = chunks
  .filter(({ fileName }) => !first.includes(fileName))
  .flatMap(({ fileName }) => [fileName, ...cssOf(fileName)])
const rest = [...new Set(lazy)].filter((name) => !first.includes(name))

print(`First page (aim: at most ${AIM_KB} kB)`, first)
print('Its fonts, apart (woff2 is compressed already)', fonts)
print('Loaded when needed', rest)

async function buildPage(): Promise<Files> {
  const result = await build({ logLevel: 'warn', build: { write: false } })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ('output' in each ? each.output : []))
  return new Map(outputs.map((file) => [file.fileName, file]))
}

/** The HTML, the entry, the page behind the first route, all that these import before they run, and their styles. */
function firstRoute(): string[] {
  const roots = chunks.filter(({ isEntry, moduleIds }) => isEntry || moduleIds.some((id) => id.endsWith(FIRST_PAGE)))
  const needed = new Set<string>()
  const add = (name: string): void => {
    if (needed.has(name)) return
    needed.add(name)
    const chunk = files.get(name)
    if (chunk?.type === 'chunk') for (const other of [...chunk.imports, ...cssOf(name)]) add(other)
  }
  for (const { fileName } of roots) add(fileName)
  return ['index.html', ...needed]
}

function cssOf(name: string): string[] {
  const chunk = files.get(name)
  return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : []
}

function print(title: string, names: readonly string[]): void {
  const sizes = names.map((name) => ({ name, kB: sizeKb(name) })).toSorted((a, b) => b.kB - a.kB)
  const total = sizes.reduce((sum, { kB }) => sum + kB, 0)
  console.log(`\n${title}: ${total.toFixed(1)} kB`)
  for (const { name, kB } of sizes) console.log(`  ${kB.toFixed(1).padStart(7)}  ${name}`)
}

function sizeKb(name: string): number {
  const file = files.get(name)
  const bytes = Buffer.from(file?.type === 'chunk' ? file.code : (file?.source ?? ''))
  return (name.endsWith('.woff2') ? bytes : gzipSync(bytes)).length / 1000
}
