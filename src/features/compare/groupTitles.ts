import type { RowGroup } from '../../domain/compare/comparison.ts'

/** What people call the kinds of rows. */
export const GROUP_TITLES: Readonly<Record<RowGroup, string>> = {
  params: 'Parameters',
  metrics: 'Metrics',
  tags: 'Tags',
  datasets: 'Datasets',
  attributes: 'Attributes',
}

/** What stands beside a distance in text, where nothing else says that a loss which went down is the better one. */
export const VERDICT_SIGN = { better: '✓', worse: '✗' } as const
