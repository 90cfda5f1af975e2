import { cellText } from '../../domain/chartColumn.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import type { RunField } from '../../domain/runField.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import type { WorkspaceSection } from './cardRows.ts'
import { matchingKeys, metricSections } from './metricSections.ts'

interface PreparedWorkspace {
  readonly sections: readonly WorkspaceSection[]
  /** Cards that the search leaves. */
  readonly count: number
  /** Cards that have been put away. */
  readonly dropped: number
  /** The search is no regular expression. */
  readonly broken: boolean
}

const PINNED = 'Pinned'
const WITHOUT_PREFIX = 'Without a prefix'

/** Which cards stand where: pinned ones first, then sections by prefix, without those that were put away. */
export function prepareWorkspace(
  metricKeys: readonly string[],
  { find, pinned, dropped }: Pick<ChartSettings, 'find' | 'pinned' | 'dropped'>,
  closed: ReadonlySet<string>,
): PreparedWorkspace {
  const found = matchingKeys(metricKeys, find)
  const away = new Set(dropped)
  const keys = (found ?? []).filter((key) => !away.has(key))
  const there = new Set(keys)
  const first = pinned.filter((key) => there.has(key))
  const isFirst = new Set(first)
  const rest = metricSections(keys.filter((key) => !isFirst.has(key))).map(({ prefix, keys }) => ({
    prefix,
    keys,
    title: prefix === '' ? WITHOUT_PREFIX : prefix,
  }))
  const all = first.length === 0 ? rest : [{ prefix: PINNED, keys: first, title: PINNED }, ...rest]
  return {
    sections: all.map((section) => ({ ...section, open: !closed.has(section.title) })),
    count: keys.length,
    dropped: metricKeys.filter((key) => away.has(key)).length,
    broken: found === undefined,
  }
}

/** What each run has in a column, by its id: runs with the same are averaged together. */
export function groupsBy(charted: ChartedRuns, by: RunField): ReadonlyMap<string, string> {
  return new Map(charted.runs.map(({ runId }, index) => [runId, cellText(charted, index, by) ?? 'none']))
}
