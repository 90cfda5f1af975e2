import { relative } from 'node:path'
import { run } from './run.ts'

/** One thing a gate said: the rule (or TypeScript's error code) and the file it is about, relative to the project. */
export interface Reported {
  readonly path: string
  readonly rule: string
}

/** Arguments of each gate's tool. The gates and their canaries use the same ones, so that a canary tests the gate. */
export const ARGUMENTS = {
  format: ['--check', '.'],
  types: ['-p', '.', '--pretty', 'false'],
  lint: ['--type-aware', '--deny-warnings'],
  deadCode: ['--no-progress', '--no-config-hints'],
} as const

/** What oxfmt says about the project in `cwd`. */
export async function reportFormat(cwd: string): Promise<Reported[]> {
  const { output } = await run('oxfmt', ARGUMENTS.format, cwd)
  // Behind each path stands a time, whose unit depends on how busy the machine is.
  const paths = output.matchAll(/^(\S+\.\w+) \([^)]*\)$/gm)
  return [...paths].map(([, path = '']) => ({ path, rule: 'format' }))
}

/** What the type checker says about the project in `cwd`. */
export async function reportTypes(cwd: string): Promise<Reported[]> {
  const { output } = await run('tsc', ARGUMENTS.types, cwd)
  const errors = output.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+)/gm)
  return [...errors].map(([, path = '', rule = '']) => ({ path, rule }))
}

/** What oxlint says about the project in `cwd`. */
export async function reportLint(cwd: string): Promise<Reported[]> {
  const { output } = await run('oxlint', [...ARGUMENTS.lint, '--format', 'json'], cwd)
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string; filename: string }[] }
  return diagnostics.map(({ code, filename }) => ({ path: relative(cwd, `${cwd}/${filename}`), rule: code }))
}

/** What knip says about the project in `cwd`. Rules are knip's issue types: files, exports, types, dependencies… */
export async function reportDeadCode(cwd: string): Promise<Reported[]> {
  const { output } = await run('knip', [...ARGUMENTS.deadCode, '--reporter', 'json'], cwd)
  const { issues } = JSON.parse(output) as { issues: ({ file: string } & Record<string, unknown>)[] }
  return issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds)
      .filter(([, found]) => Array.isArray(found) && found.length > 0)
      .map(([rule]) => ({ path: file, rule })),
  )
}
