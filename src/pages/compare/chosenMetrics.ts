import type { CompareModel } from '../../features/compare/compareModel.ts'

/** So many fit beside each other. */
const MOST = 2

/**
 * The metrics whose curves stand below the differences: pinned ones, else those that most runs logged, of which somebody
 * knows which way is better and in which the runs differ.
 */
export function chosenMetrics(
  { allRows, directionOf }: Pick<CompareModel, 'allRows' | 'directionOf'>,
  pinned: readonly string[],
): readonly string[] {
  const rows = allRows.filter(({ stat, key }) => stat === 'last' && !key.startsWith('system/'))
  const known = pinned.filter((key) => rows.some((row) => row.key === key))
  if (known.length > 0) return known.slice(0, MOST)
  const weight = (row: (typeof rows)[number]): number => {
    const logged = row.content.values.filter((value) => value !== undefined).length
    return logged * (directionOf(row) === undefined ? 1 : 2) * (row.differs ? 2 : 1)
  }
  return rows
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, MOST)
    .map(({ key }) => key)
}
