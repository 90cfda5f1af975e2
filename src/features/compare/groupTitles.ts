import type { RowGroup } from '../../domain/compare/comparison.ts'

/** What people call the kinds of rows. */
export const GROUP_TITLES: Readonly<Record<RowGroup, string>> = {
  params: 'Parameters',
  metrics: 'Metrics',
  tags: 'Tags',
  datasets: 'Datasets',
  attributes: 'Attributes',
}
