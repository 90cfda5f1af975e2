import { applyMoves } from '../../domain/cardLayout.ts'
import { printChartCard } from '../../domain/chartCard.ts'
import type { ChartSettings } from '../../routes/chartSettings.ts'
import { matchingKeys, metricSections } from './metricSections.ts'
import type { WorkspaceSection } from './workspaceSection.ts'

interface PreparedWorkspace {
  readonly sections: readonly WorkspaceSection[]
  /** Cards that the search leaves. */
  readonly count: number
  /** Cards that have been put away. */
  readonly dropped: number
  /** The search is no regular expression. */
  readonly broken: boolean
}

/**
 * Which cards stand where: those that somebody has put together, pinned metrics, then sections by prefix without those that
 * were put away. `closed` are ids of sections.
 */
export function prepareWorkspace(
  metricKeys: readonly string[],
  { find, pinned, dropped, moves, cards }: Pick<ChartSettings, 'find' | 'pinned' | 'dropped' | 'moves' | 'cards'>,
  closed: ReadonlySet<string>,
): PreparedWorkspace {
  const found = matchingKeys(metricKeys, find)
  const away = new Set(dropped)
  const keys = (found ?? []).filter((key) => !away.has(key))
  const there = new Set(keys)
  const first = pinned.filter((key) => there.has(key))
  const isFirst = new Set(first)
  const all = [
    { id: 'other', kind: 'other' as const, title: 'Other charts', keys: [...new Set(cards.map(printChartCard))] },
    { id: 'pinned', kind: 'pinned' as const, title: 'Pinned', keys: first },
    ...metricSections(keys.filter((key) => !isFirst.has(key))).map(({ prefix, keys }) => ({
      id: `prefix ${prefix}`,
      kind: 'prefix' as const,
      title: prefix === '' ? 'Without a prefix' : prefix,
      keys: applyMoves(keys, moves),
    })),
  ]
  return {
    sections: all
      .filter(({ keys }) => keys.length > 0)
      .map((section) => ({ ...section, open: !closed.has(section.id) })),
    count: keys.length,
    dropped: metricKeys.filter((key) => away.has(key)).length,
    broken: found === undefined,
  }
}
