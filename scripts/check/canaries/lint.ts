import { type Canary, control } from './canary.ts'

const tooLong = Array.from({ length: 401 }, (_, line) => `export const line${line} = ${line}`).join('\n')

/** One planted violation for each lint rule that we rely on by name. */
export const lintCanaries: readonly Canary[] = [
  {
    path: 'src/domain/usesNode.ts',
    reported: ['eslint(no-restricted-imports)'],
    source: `import { sep } from 'node:path'\nexport const separator = sep\n`,
  },
  {
    path: 'src/features/usesLazy.ts',
    reported: ['eslint(no-restricted-imports)'],
    source: `import { lazy } from 'react'\nexport const later = lazy\n`,
  },
  {
    path: 'src/store/usesProcess.ts',
    reported: ['eslint(no-restricted-globals)'],
    source: `export const home = process.env['HOME']\n`,
  },
  {
    path: 'src/server/usesFetch.ts',
    reported: ['eslint(no-restricted-globals)'],
    source: `export const health = (address: string): Promise<Response> => fetch(address)\n`,
  },
  control('src/server/usesNode.ts', `import { sep } from 'node:path'\nexport const separator = sep\n`),
  {
    path: 'src/lib/cycleOne.ts',
    reported: ['import(no-cycle)'],
    source: `import { two } from './cycleTwo.ts'\nexport const one = (): number => two()\n`,
  },
  {
    path: 'src/lib/cycleTwo.ts',
    reported: ['import(no-cycle)'],
    source: `import { one } from './cycleOne.ts'\nexport const two = (): number => one()\n`,
  },
  {
    path: 'src/lib/typeCycleOne.ts',
    reported: ['import(no-cycle)'],
    source: `import type { Two } from './typeCycleTwo.ts'\nexport interface One {\n  readonly two?: Two\n}\n`,
  },
  {
    path: 'src/lib/typeCycleTwo.ts',
    reported: ['import(no-cycle)'],
    source: `import type { One } from './typeCycleOne.ts'\nexport interface Two {\n  readonly one?: One\n}\n`,
  },
  {
    path: 'src/lib/floats.ts',
    reported: ['typescript(no-floating-promises)'],
    source: `export function start(work: () => Promise<void>): void {\n  work()\n}\n`,
  },
  {
    path: 'src/lib/misuses.ts',
    reported: ['typescript(no-misused-promises)'],
    source: `export function start(work: () => Promise<void>): void {\n  setTimeout(work, 1)\n}\n`,
  },
  {
    path: 'src/lib/forgetsCase.ts',
    reported: ['typescript(switch-exhaustiveness-check)'],
    source: `export function name(kind: 'a' | 'b'): string {\n  switch (kind) {\n    case 'a':\n      return 'A'\n  }\n  return ''\n}\n`,
  },
  {
    path: 'src/lib/usesAny.ts',
    reported: ['typescript(no-explicit-any)'],
    source: `export const parse = (text: string): any => JSON.parse(text)\n`,
  },
  {
    path: 'src/lib/insists.ts',
    reported: ['typescript(no-non-null-assertion)'],
    source: `export const first = (list: string[]): string => list[0]!\n`,
  },
  {
    path: 'src/lib/importsTypeAsValue.ts',
    reported: ['typescript(consistent-type-imports)'],
    source: `import { One } from './typeCycleOne.ts'\nexport const one: One = {}\n`,
  },
  {
    path: 'src/lib/defaultExport.ts',
    reported: ['import(no-default-export)'],
    source: `const value = 1\nexport default value\n`,
  },
  {
    path: 'src/lib/barrel.ts',
    reported: ['oxc(no-barrel-file)'],
    source: `export * from './part.ts'\nexport * from './insists.ts'\n`,
  },
  { path: 'src/lib/tooLong.ts', reported: ['eslint(max-lines)'], source: `${tooLong}\n` },
  { path: 'src/lib/talks.ts', reported: ['eslint(no-console)'], source: `console.log('here')\nexport const a = 1\n` },
  {
    path: 'src/lib/swallows.ts',
    reported: ['eslint(no-empty)'],
    source: `export function attempt(work: () => void): void {\n  try {\n    work()\n  } catch {}\n}\n`,
  },
  {
    path: 'src/lib/losesCause.ts',
    reported: ['eslint(preserve-caught-error)'],
    source: `export function attempt(work: () => void): void {\n  try {\n    work()\n  } catch (error) {\n    throw new Error(\`failed: \${String(error)}\`)\n  }\n}\n`,
  },
  {
    path: 'src/data/keyLacksInput.ts',
    reported: ['query(exhaustive-deps)'],
    source: `import { queryOptions } from '@tanstack/react-query'\nexport const runOptions = (runId: string) =>\n  queryOptions({ queryKey: ['run'], queryFn: ({ signal }) => fetch(runId, { signal }) })\n`,
  },
]
