import { COMPARE_VIEWS } from '../../routes/compare.ts'
import type { CompareSearch } from '../../routes/compare.ts'
import { useCommands } from '../../ui/commands.ts'
import type { Command } from '../../ui/commands.ts'
import { VIEW_WORD } from './viewWord.ts'

interface Toggles {
  readonly search: CompareSearch
  readonly showsBest: boolean
  readonly showsCharts: boolean
  readonly onSearch: (change: Partial<CompareSearch>, isStep: boolean) => void
}

const group = 'This comparison'

/** Offers what the page's buttons do to the palette and to the keys. */
export function useCompareCommands({ search, showsBest, showsCharts, onSearch }: Toggles): void {
  const { onlyDifferences, isTransposed } = search
  const toggles: readonly Command[] = [
    {
      id: 'compare.differences',
      label: onlyDifferences ? 'Show equal rows, too' : 'Show only differences',
      group,
      keys: 'd',
      run: () => onSearch({ onlyDifferences: !onlyDifferences }, false),
    },
    {
      id: 'compare.transpose',
      label: 'Transpose the table',
      group,
      keys: 't',
      run: () => onSearch({ isTransposed: !isTransposed }, false),
    },
    {
      id: 'compare.best',
      label: showsBest ? 'Hide best values' : 'Show best values of metrics',
      group,
      keys: 'v',
      run: () => onSearch({ showsBest: !showsBest }, false),
    },
    {
      id: 'compare.charts',
      label: showsCharts ? 'Hide charts below the table' : 'Show charts below the table',
      group,
      keys: 'c',
      run: () => onSearch({ showsCharts: !showsCharts }, false),
    },
  ]
  const views = COMPARE_VIEWS.map((view, at): Command => ({
    id: `compare.view.${view}`,
    label: `Compare: ${VIEW_WORD[view]}`,
    group,
    keys: String(at + 1),
    run: () => onSearch({ view }, true),
  }))
  useCommands([...(search.view === 'differences' ? toggles : []), ...views])
}
