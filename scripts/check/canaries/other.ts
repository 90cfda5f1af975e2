import { type Canary, control } from './canary.ts'

/** For the formatter. */
export const formatCanaries: readonly Canary[] = [
  { path: 'src/lib/untidy.ts', reported: ['format'], source: `export const a = {b:1};\n` },
  { path: 'src/ui/untidy.module.css', reported: ['format'], source: `.a{color:red}\n` },
  control('src/lib/tidy.ts', `export const a = { b: 1 }\n`),
]

/** For the type checker: one error of the plain language, and one for each stricter flag. */
export const typeCanaries: readonly Canary[] = [
  { path: 'src/lib/wrongType.ts', reported: ['TS2322'], source: `export const count: number = 'one'\n` },
  {
    path: 'src/lib/uncheckedIndex.ts',
    reported: ['TS2322'],
    source: `export const first = (list: readonly string[]): string => list[0]\n`,
  },
  {
    path: 'src/lib/undefinedForAbsent.ts',
    reported: ['TS2375'],
    source: `export const options: { readonly limit?: number } = { limit: undefined }\n`,
  },
  {
    path: 'src/lib/notErasable.ts',
    reported: ['TS1294'],
    source: `export enum Kind {\n  One,\n}\n`,
  },
  control('src/lib/right.ts', `export const count: number = 1\n`),
]

/** For the dead code finder; `src/app/main.tsx` is an entry of the real configuration. */
export const deadCodeCanaries: readonly Canary[] = [
  control('src/app/main.tsx', `import { used } from './used.ts'\nused()\n`),
  {
    path: 'src/app/used.ts',
    reported: ['exports', 'types'],
    source: `export function used(): void {}\nexport function unused(): void {}\nexport interface Unused {\n  readonly a: 1\n}\n`,
  },
  { path: 'src/app/orphan.ts', reported: ['files'], source: `export const orphan = 1\n` },
  { path: 'package.json', reported: ['dependencies'], source: `{ "dependencies": { "dayjs": "1.11.23" } }\n` },
]

const imports = Array.from({ length: 13 }, (_, n) => `import { a${n} } from './a${n}.ts'`).join('\n')

/** For our own house rules. */
export const houseCanaries: readonly Canary[] = [
  {
    path: 'src/ui/Badge.module.css',
    reported: ['hex colour outside tokens.css'],
    source: `.a {\n  color: #ff0000;\n}\n`,
  },
  { path: 'src/ui/shout.css', reported: ['!important'], source: `.a {\n  color: red !important;\n}\n` },
  control('src/ui/tokens.css', `:root {\n  --accent: #4f46e5;\n}\n`),
  { path: 'src/pages/run/Key.tsx', reported: ['query key by hand'], source: `useQuery({ queryKey: ['run'] })\n` },
  { path: 'src/data/noSignal.ts', reported: ['query without signal'], source: `const a = { queryFn: () => load() }\n` },
  { path: 'src/ui/Mocked.test.tsx', reported: ['module mock'], source: `vi.mock('./a.ts')\n` },
  { path: 'src/ui/Shot.test.tsx', reported: ['markup snapshot'], source: `expect(a).toMatchSnapshot()\n` },
  { path: 'src/data/guess.ts', reported: ['logic on message text'], source: `if (e.message.includes('404')) go()\n` },
  {
    path: 'src/lib/mute.ts',
    reported: ['suppression without reason'],
    source: `// oxlint-disable-next-line no-empty\n`,
  },
  control('src/lib/muteWithReason.ts', `// oxlint-disable-next-line no-empty -- the probe may fail\n`),
  { path: 'src/lib/untyped.ts', reported: ['type check switched off'], source: `// @ts-expect-error later\n` },
  { path: 'src/lib/later.ts', reported: ['left for later'], source: `// TODO: all of it\n` },
  { path: 'src/ui/Stateful.tsx', reported: ['more than 3 useState'], source: 'useState(0)\n'.repeat(4) },
  { path: 'src/ui/Effectful.tsx', reported: ['more than 1 effect'], source: 'useEffect(run)\n'.repeat(2) },
  { path: 'src/ui/Hub.tsx', reported: ['more than 12 local imports'], source: `${imports}\n` },
  { path: 'src/features/charts/index.ts', reported: ['index file'], source: `export const a = 1\n` },
  { path: 'src/lib/Big.ts', reported: ['file name'], source: `export const a = 1\n` },
  { path: 'src/features/runsTable/rows.ts', reported: ['folder name'], source: `export const a = 1\n` },
]

/** For the size limits, which look at all files together. */
export const sizeCanaries: readonly Canary[] = [
  { path: 'src', reported: ['median file size', 'p90 file size'], source: '' },
  control('src/lib/long.ts', 'const a = 1\n'.repeat(201)),
]
