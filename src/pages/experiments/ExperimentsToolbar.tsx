import { Button } from '@mantine/core'
import { ListFilter } from 'lucide-react'
import { EXPERIMENT_LAYOUTS } from '../../routes/experiments.ts'
import type { ExperimentLayout } from '../../routes/experiments.ts'
import { useCommands } from '../../ui/commands.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { Segments } from '../../ui/Segments.tsx'
import classes from './ExperimentsView.module.css'
import type { ExperimentsViewProps } from './viewProps.ts'

const LAYOUT_WORD: Readonly<Record<ExperimentLayout, string>> = { folders: 'Folders', flat: 'Flat' }
const LAYOUTS = EXPERIMENT_LAYOUTS.map((value) => ({ value, label: LAYOUT_WORD[value] }))

interface ExperimentsToolbarProps extends Pick<ExperimentsViewProps, 'search' | 'onSearch'> {
  /** Absent when the filter is open. */
  readonly onFilter: (() => void) | undefined
}

/** Which experiments are shown, and how. */
export function ExperimentsToolbar({ search, onSearch, onFilter }: ExperimentsToolbarProps) {
  const filter = search.filter === '' ? onFilter : undefined
  // An open filter offers its own.
  useCommands(
    filter === undefined
      ? []
      : [{ id: 'filter.open', label: 'Filter experiments', group: 'Filter', keys: '/', run: filter }],
  )
  return (
    <search className={classes.tools}>
      <SearchField label="Find by name" value={search.name} onCommit={(name) => onSearch({ name })} />
      {filter !== undefined && (
        <Button
          variant="subtle"
          aria-keyshortcuts="/"
          leftSection={<ListFilter aria-hidden />}
          rightSection={<Kbd>/</Kbd>}
          onClick={filter}
        >
          Filter
        </Button>
      )}
      <span className={classes.grow} />
      <Segments label="Layout" options={LAYOUTS} value={search.layout} onChange={(layout) => onSearch({ layout })} />
    </search>
  )
}
