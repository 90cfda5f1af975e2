import type { CompareRow } from '../../domain/compare/comparison.ts'
import { guessDirection } from '../../domain/metricDirection.ts'
import type { Direction } from '../../domain/metricDirection.ts'
import { shownRows } from '../../domain/compare/shownRows.ts'
import { primaryMetric } from '../../domain/primaryMetric.ts'
import type { CompareModel } from '../../features/compare/compareModel.ts'
import type { CompareViewProps } from './viewProps.ts'

/** All rows of a comparison and the runs they are of, the baseline first. */
interface Comparison {
  readonly runs: CompareModel['runs']
  readonly rows: readonly CompareRow[]
}

/** What is shown of a comparison. With one run nothing can differ, so everything is. */
export function prepareModel(
  { runs, rows }: Comparison,
  {
    find,
    onlyDifferences,
    delta,
    isTransposed,
  }: Pick<CompareViewProps['search'], 'find' | 'onlyDifferences' | 'delta' | 'isTransposed'>,
  names: Pick<CompareModel, 'experimentName' | 'directionOf'>,
): CompareModel {
  const shown = shownRows(rows, find, onlyDifferences && runs.length > 1)
  return { runs, rows: shown, allRows: rows, delta, isTransposed, ...names }
}

/** Which way is better: as somebody said in the link, else as the experiment's primary metric says, else by the name. */
export function directionFinder(
  { lowerIsBetter, higherIsBetter }: Pick<CompareViewProps['search'], 'lowerIsBetter' | 'higherIsBetter'>,
  experiments: CompareViewProps['experiments'],
): CompareModel['directionOf'] {
  const known = new Map<string, Direction | undefined>()
  for (const { tags } of experiments) {
    const primary = primaryMetric(tags)
    if (primary?.direction !== undefined) known.set(primary.key, primary.direction)
  }
  for (const key of lowerIsBetter) known.set(key, 'lower')
  for (const key of higherIsBetter) known.set(key, 'higher')
  return ({ group, key }) => {
    if (group !== 'metrics') return undefined
    if (!known.has(key)) known.set(key, guessDirection(key))
    return known.get(key)
  }
}
