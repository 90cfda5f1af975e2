import { type Canary, control } from './canary.ts'

const FOLDERS = {
  app: 'src/app/shell',
  page: 'src/pages/runs',
  feature: 'src/features/charts',
  data: 'src/data',
  ui: 'src/ui',
  routes: 'src/routes',
  client: 'src/client',
  library: 'src/library',
  server: 'src/server',
  store: 'src/store',
  contract: 'src/contract',
  domain: 'src/domain',
  lib: 'src/lib',
} as const

type Layer = keyof typeof FOLDERS

/** Who may import whom, as written in CONTRIBUTING.md. Every other pair of layers gets a planted violation. */
const ALLOWED: Record<Layer, readonly Layer[]> = {
  app: ['page', 'feature', 'data', 'ui', 'routes', 'client', 'domain', 'lib'],
  page: ['feature', 'data', 'ui', 'routes', 'domain', 'lib'],
  feature: ['data', 'ui', 'routes', 'domain', 'lib'],
  data: ['client', 'contract', 'domain', 'lib'],
  ui: ['lib'],
  routes: ['domain', 'lib'],
  client: ['contract', 'domain', 'lib'],
  library: ['client', 'server', 'domain', 'lib'],
  server: ['store', 'contract', 'domain', 'lib'],
  store: ['contract', 'domain', 'lib'],
  contract: ['domain', 'lib'],
  domain: ['lib'],
  lib: [],
}

const layers = Object.keys(FOLDERS) as Layer[]
const parts = layers.map((layer) => control(`${FOLDERS[layer]}/part.ts`, `export const part = '${layer}'\n`))

function importing(from: Layer, to: Layer): Canary {
  const up = FOLDERS[from].replaceAll(/[^/]+/g, '..')
  return {
    path: `${FOLDERS[from]}/imports-${to}.ts`,
    reported: ALLOWED[from].includes(to) ? [] : ['boundaries(dependencies)'],
    source: `import { part } from '${up}/${FOLDERS[to]}/part.ts'\nexport const copy = part\n`,
  }
}

function sibling(folder: string, other: string): Canary {
  return {
    path: `${folder}/sibling.ts`,
    reported: ['boundaries(dependencies)'],
    source: `import { part } from '../${other}/part.ts'\nexport const copy = part\n`,
  }
}

/** Every pair of layers once, both ways, and the two kinds of siblings that may not see one another. */
export const layerCanaries: readonly Canary[] = [
  ...parts,
  ...layers.flatMap((from) => layers.filter((to) => to !== from).map((to) => importing(from, to))),
  sibling('src/features/filter-builder', 'charts'),
  sibling('src/pages/run', 'runs'),
  {
    path: 'src/domain/importsTypeOfUi.ts',
    reported: ['boundaries(dependencies)'],
    source: `import type { part } from '../ui/part.ts'\nexport type Part = typeof part\n`,
  },
]
