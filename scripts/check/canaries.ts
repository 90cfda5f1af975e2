import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Canary } from './canaries/canary.ts'
import { grammarCanaries } from './canaries/grammars.ts'
import { layerCanaries } from './canaries/layers.ts'
import { lintCanaries } from './canaries/lint.ts'
import { deadCodeCanaries, formatCanaries, houseCanaries, sizeCanaries, typeCanaries } from './canaries/other.ts'
import { reactCanaries } from './canaries/react.ts'
import { findStaleTables } from './grammars.ts'
import { findBrokenRules, findOversize } from './houseRules.ts'
import { type Reported, reportDeadCode, reportFormat, reportLint, reportTypes } from './reports.ts'

/** What became of the planted violations: how many were reported, and a sentence for each surprise. */
export interface CanaryResult {
  readonly planted: number
  readonly surprises: readonly string[]
}

interface Plantation {
  readonly gate: string
  readonly canaries: readonly Canary[]
  readonly report: (canaries: readonly Canary[]) => Promise<readonly Reported[]> | readonly Reported[]
}

const asFiles = (canaries: readonly Canary[]) => canaries.map(({ path, source }) => ({ path, text: source }))

const PLANTATIONS: readonly Plantation[] = [
  { gate: 'format', canaries: formatCanaries, report: (canaries) => inProject(canaries, reportFormat) },
  { gate: 'types', canaries: typeCanaries, report: (canaries) => inProject(canaries, reportTypes) },
  {
    gate: 'lint',
    canaries: [...layerCanaries, ...lintCanaries, ...reactCanaries],
    report: (canaries) => inProject(canaries, reportLint),
  },
  { gate: 'dead code', canaries: deadCodeCanaries, report: (canaries) => inProject(canaries, reportDeadCode) },
  { gate: 'house rules', canaries: houseCanaries, report: (canaries) => findBrokenRules(asFiles(canaries)) },
  { gate: 'grammars', canaries: grammarCanaries, report: (canaries) => findStaleTables(asFiles(canaries)) },
  {
    gate: 'sizes',
    canaries: sizeCanaries,
    report: (canaries) => findOversize(asFiles(canaries)),
  },
]

/**
 * Runs every gate over files with planted violations, under the project's own configuration. A gate that reports
 * too little checks nothing; one that reports too much raises false alarms. Both are surprises.
 */
export async function tryCanaries(): Promise<CanaryResult> {
  const surprises = await Promise.all(
    PLANTATIONS.map(async ({ gate, canaries, report }) => compare(gate, canaries, await report(canaries))),
  )
  const planted = PLANTATIONS.flatMap(({ canaries }) => canaries.flatMap(({ reported }) => reported)).length
  return { planted, surprises: surprises.flat() }
}

/**
 * Puts the files into a throw-away project with this project's configuration and lets the tool report on that.
 * It lies outside the work tree, where no ignore file hides it, and below its node_modules, where no tool looks in.
 */
async function inProject(
  canaries: readonly Canary[],
  report: (cwd: string) => Promise<readonly Reported[]>,
): Promise<readonly Reported[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'runlens-canary-')))
  const cwd = join(root, 'project')
  try {
    mkdirSync(cwd)
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
    for (const name of ['.oxfmtrc.json', '.oxlintrc.json', 'knip.json', 'package.json', 'tsconfig.json']) {
      cpSync(name, join(cwd, name))
    }
    for (const { path, source } of canaries) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true })
      writeFileSync(join(cwd, path), source)
    }
    return await report(cwd)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function compare(gate: string, canaries: readonly Canary[], reported: readonly Reported[]): string[] {
  const expected = new Set(canaries.flatMap(({ path, reported: rules }) => rules.map((rule) => `${rule} in ${path}`)))
  const actual = new Set(reported.map(({ path, rule }) => `${rule} in ${path}`))
  return [
    ...[...expected.difference(actual)].map((finding) => `${gate} is blind to ${finding}`),
    ...[...actual.difference(expected)].map((finding) => `${gate} raises a false alarm: ${finding}`),
  ]
}
