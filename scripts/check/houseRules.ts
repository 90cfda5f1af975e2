/** A source file as the house rules see it: path from the project's root, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** One broken rule in one file. `detail` is for the person who has to repair it. */
export interface Finding {
  readonly path: string
  readonly rule: string
  readonly detail: string
}

interface Rule {
  readonly name: string
  readonly appliesTo: RegExp
  readonly except?: RegExp
  /** Every match is a finding, unless `atMost` matches in one file are fine. */
  readonly pattern: RegExp
  readonly atMost?: number
}

const TESTS = /\.test\.tsx?$/

/** What no linter of ours counts. Each rule has a planted violation in `canaries/houseRules.ts`. */
const RULES: readonly Rule[] = [
  { name: 'hex colour outside tokens.css', appliesTo: /\.css$/, except: /tokens\.css$/, pattern: /#[0-9a-f]{3,8}\b/gi },
  { name: '!important', appliesTo: /\.css$/, pattern: /!\s*important/g },
  { name: 'query key by hand', appliesTo: /\.tsx?$/, except: /^src\/data\//, pattern: /\bqueryKey: \[/g },
  { name: 'query without signal', appliesTo: /\.tsx?$/, pattern: /\bqueryFn: (async )?\(\)/g },
  { name: 'module mock', appliesTo: TESTS, pattern: /\bvi\.(do)?mock\(/gi },
  { name: 'markup snapshot', appliesTo: TESTS, pattern: /\.toMatch(Inline)?Snapshot\(/g },
  {
    name: 'logic on message text',
    appliesTo: /\.tsx?$/,
    except: TESTS,
    pattern: /\.message\.(includes|match|startsWith)\(/g,
  },
  { name: 'suppression without reason', appliesTo: /\.tsx?$/, pattern: /(oxlint|eslint)-disable(?!.* -- \S)/g },
  { name: 'type check switched off', appliesTo: /\.tsx?$/, pattern: /@ts-(ignore|nocheck|expect-error)/g },
  { name: 'left for later', appliesTo: /\.(tsx?|css)$/, pattern: /\b(TODO|FIXME|XXX)\b/g },
  { name: 'more than 3 useState', appliesTo: /\.tsx$/, except: TESTS, pattern: /\buseState\b[<(]/g, atMost: 3 },
  { name: 'more than 1 effect', appliesTo: /\.tsx$/, except: TESTS, pattern: /\buse(Layout)?Effect\(/g, atMost: 1 },
  {
    name: 'more than 12 local imports',
    appliesTo: /\.tsx$/,
    except: TESTS,
    pattern: /^(import|\}) .*from '\./gm,
    atMost: 12,
  },
]

const FILE_NAME = /^(src\/(app|pages|features|ui)\/.*\/)?[A-Z]\w*(\.module\.css|(\.test)?\.tsx)$|^[a-z]\w*(\.\w+)*$/
const FOLDER_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Every broken house rule in `files` (those under src/ only). */
export function findBrokenRules(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => file.path.startsWith('src/'))
    .flatMap((file) => [...brokenNames(file), ...brokenRules(file)])
}

function brokenRules(file: SourceFile): Finding[] {
  return RULES.filter((rule) => rule.appliesTo.test(file.path) && !rule.except?.test(file.path)).flatMap((rule) => {
    const matches = file.text.match(rule.pattern) ?? []
    if (matches.length <= (rule.atMost ?? 0)) return []
    return [{ path: file.path, rule: rule.name, detail: `${matches.length} × ${matches[0]}` }]
  })
}

function brokenNames({ path }: SourceFile): Finding[] {
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  const finding = (rule: string, detail: string): Finding => ({ path, rule, detail })
  return [
    ...(/^index\.tsx?$/.test(name) ? [finding('index file', 'name the file after what it exports')] : []),
    ...(FILE_NAME.test(name)
      ? []
      : [finding('file name', 'PascalCase.tsx for a component, camelCase.ts for the rest')]),
    ...(folders.every((folder) => FOLDER_NAME.test(folder)) ? [] : [finding('folder name', 'kebab-case')]),
  ]
}

/** Line counts of the sources (no tests): half of them are at most `median` long, nine tenths at most `p90`. */
export interface Sizes {
  readonly median: number
  readonly p90: number
}

/** Sizes of the code under src/, in lines. */
export function measureSizes(files: readonly SourceFile[]): Sizes {
  const lengths = files
    .filter((file) => /^src\/.*\.tsx?$/.test(file.path) && !TESTS.test(file.path))
    .map((file) => file.text.split('\n').length - 1)
    .toSorted((a, b) => a - b)
  const at = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)] ?? 0
  return { median: at(0.5), p90: at(0.9) }
}

const LIMITS: Sizes = { median: 90, p90: 200 }

/** Sizes over the house limits, as findings about the whole of src/. */
export function findOversize(files: readonly SourceFile[]): Finding[] {
  const sizes = measureSizes(files)
  return (['median', 'p90'] as const)
    .filter((name) => sizes[name] > LIMITS[name])
    .map((name) => ({ path: 'src', rule: `${name} file size`, detail: `${sizes[name]} lines, limit ${LIMITS[name]}` }))
}
