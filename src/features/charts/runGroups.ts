import { cellText } from '../../domain/chartColumn.ts'
import type { ChartedRun, ChartedRuns } from '../../domain/chartedRun.ts'
import { RUN_COLORS } from '../../domain/runColor.ts'
import type { RunField } from '../../domain/runField.ts'
import type { Averaging } from '../../routes/chartSettings.ts'
import type { RunGroup } from './chartSeries.ts'

/** Of a mean over all runs. */
export const MEAN_COLOR = 'var(--accent)'

/**
 * What each run has in a column, by its id: runs with the same are averaged together. Each group has its colour by its place
 * among all of them, whichever a metric has or a legend hides: it is the same in every card.
 */
export function groupsBy(charted: ChartedRuns, by: RunField): ReadonlyMap<string, RunGroup> {
  const nameOf = charted.runs.map((_, index) => cellText(charted, index, by) ?? 'none')
  const names = [...new Set(nameOf)].toSorted(new Intl.Collator('en', { numeric: true }).compare)
  const groups = new Map(names.map((name, at) => [name, { name, color: `var(--run-${(at % RUN_COLORS) + 1})` }]))
  return new Map(
    charted.runs.flatMap(({ runId }, index) => {
      const group = groups.get(nameOf[index] ?? '')
      return group === undefined ? [] : [[runId, group] as const]
    }),
  )
}

/** Runs as a legend names them: where means are drawn, each with the mean that it is in. */
export function inLegend(
  runs: readonly ChartedRun[],
  averaging: Averaging | undefined,
  groups: ReadonlyMap<string, RunGroup> | undefined,
): readonly ChartedRun[] {
  if (averaging === undefined) return runs
  return runs.map((run) => {
    const group = groups?.get(run.runId)
    return {
      ...run,
      name: group === undefined ? run.name : `${run.name} · ${group.name}`,
      color: group?.color ?? MEAN_COLOR,
    }
  })
}
