import type { RunChange } from '../../domain/actions/change.ts'
import { readRun, renderPattern, replaceIn, unknownFields } from '../../domain/actions/namePattern.ts'
import { runTarget } from '../../domain/actions/runChanges.ts'
import type { KnownRun } from '../../domain/knownRun.ts'

export interface RenameForm {
  readonly mode: 'pattern' | 'replace'
  readonly pattern: string
  readonly find: string
  readonly replacement: string
}

export interface RenameRow {
  readonly runId: string
  readonly before: string
  readonly after: string
  /** What is worth knowing about this one: a field it lacks, a name that others get too. */
  readonly remark: string | undefined
  /** It would have no name: it is left as it is. */
  readonly isRefused: boolean
}

/** What a bulk rename would do to each run. */
export function prepareRenames(runs: readonly KnownRun[], form: RenameForm) {
  const unknown = form.mode === 'pattern' ? unknownFields(form.pattern) : []
  const rendered = runs.map((run, index) =>
    form.mode === 'pattern'
      ? renderPattern(form.pattern, readRun(run), index + 1)
      : { text: replaceIn(run.ref.name, form.find, form.replacement), missing: [] },
  )
  const uses = Map.groupBy(rendered, ({ text }) => text)
  const rows = runs.map(({ ref }, index): RenameRow => {
    const { text = '', missing = [] } = rendered[index] ?? {}
    const isRefused = text.trim() === ''
    const twice = (uses.get(text)?.length ?? 0) > 1 && text !== ref.name ? 'not the only one' : undefined
    const remark = isRefused ? 'no name' : missing.length > 0 ? `has no ${missing.join(', ')}` : twice
    return { runId: ref.runId, before: ref.name, after: text, remark, isRefused }
  })
  const changes = runs.flatMap(({ ref }, index): RunChange[] => {
    const row = rows[index]
    if (row === undefined || row.isRefused || row.after === row.before) return []
    return [{ ...runTarget(ref), kind: 'run-name', from: row.before, to: row.after }]
  })
  return { rows, changes, problem: unknown.length === 0 ? undefined : `There is no {${unknown[0]}}` }
}
