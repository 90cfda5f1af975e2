import { Button } from '@mantine/core'
import { SearchX } from 'lucide-react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import classes from './RunsView.module.css'
import type { RunsViewProps } from './viewProps.ts'

/** Runs there may be, but none that the filter lets through. */
export function NoFiltered({ onSearch }: Pick<RunsViewProps, 'onSearch'>) {
  return (
    <div className={classes.fill}>
      <EmptyState
        icon={<SearchX aria-hidden />}
        title="No run matches this filter"
        action={<Button onClick={() => onSearch({ filter: '' })}>Clear filter</Button>}
      />
    </div>
  )
}
