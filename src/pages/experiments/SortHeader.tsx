import { UnstyledButton } from '@mantine/core'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ExperimentSort, ExperimentSortKey } from '../../routes/experiments.ts'
import classes from './ExperimentsTable.module.css'

interface SortHeaderProps {
  readonly label: string
  readonly sortKey: ExperimentSortKey
  readonly sort: ExperimentSort
  readonly onSort: (sort: ExperimentSort) => void
  readonly className?: string | undefined
}

/** A column's heading that sorts by it; names start at A, times at the latest. */
export function SortHeader({ label, sortKey, sort, onSort, className }: SortHeaderProps) {
  const isSorted = sort.key === sortKey
  const descending = isSorted ? !sort.descending : sortKey !== 'name'
  const direction = sort.descending ? 'descending' : 'ascending'
  const Arrow = sort.descending ? ArrowDown : ArrowUp
  return (
    <th scope="col" className={className} aria-sort={isSorted ? direction : undefined}>
      <UnstyledButton
        className={classes.sortButton}
        data-sorted={isSorted || undefined}
        onClick={() => onSort({ key: sortKey, descending })}
      >
        {label}
        {isSorted && <Arrow aria-hidden />}
      </UnstyledButton>
    </th>
  )
}
