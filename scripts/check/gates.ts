import { tryCanaries } from './canaries.ts'
import { findStaleTables } from './grammars.ts'
import { findBrokenRules, findOversize, measureSizes } from './houseRules.ts'
import { ARGUMENTS } from './reports.ts'
import { run } from './run.ts'
import { trackedSources } from './sources.ts'

/** What a gate found. `note` fits on the gate's one line; `output` is shown only when it fails. */
export interface Verdict {
  readonly passes: boolean
  readonly note: string
  readonly output: string
}

/** One of the checks that must all pass before anything lands. */
export interface Gate {
  readonly name: string
  readonly judge: () => Promise<Verdict>
}

const tool = (name: string, command: string, args: readonly string[], note = /$^/): Gate => ({
  name,
  async judge() {
    const { code, output } = await run(command, args)
    return { passes: code === 0, note: output.match(note)?.[0] ?? '', output }
  },
})

/** The longest first, so that the short ones fill the gaps. */
export const GATES: readonly Gate[] = [
  { name: 'canaries', judge: judgeCanaries },
  tool('lint', 'oxlint', ARGUMENTS.lint, /\d+ files with \d+ rules/),
  tool('dead code', 'knip', ARGUMENTS.deadCode),
  tool('types', 'tsc', ARGUMENTS.types),
  tool('format', 'oxfmt', ARGUMENTS.format, /\d+ files/),
  { name: 'house rules', judge: judgeHouseRules },
]

async function judgeCanaries(): Promise<Verdict> {
  const { planted, surprises } = await tryCanaries()
  return {
    passes: surprises.length === 0,
    note: `${planted} planted violations, ${surprises.length} surprises`,
    output: surprises.slice(0, 40).join('\n'),
  }
}

function judgeHouseRules(): Promise<Verdict> {
  const files = trackedSources()
  const findings = [...findBrokenRules(files), ...findOversize(files), ...findStaleTables(files)]
  const { median, p90 } = measureSizes(files)
  return Promise.resolve({
    passes: findings.length === 0,
    note: `${files.length} files, median ${median} lines, p90 ${p90}`,
    output: findings.map(({ path, rule, detail }) => `${path}: ${rule} (${detail})`).join('\n'),
  })
}
