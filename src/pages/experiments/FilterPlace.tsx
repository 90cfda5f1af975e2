import { Suspense } from 'react'
import { lazyPart } from '../../ui/lazyPart.ts'
import type { ExperimentsViewProps } from './viewProps.ts'
import classes from './ExperimentsView.module.css'

const ExperimentsFilter = lazyPart(async () => (await import('./ExperimentsFilter.tsx')).ExperimentsFilter)

interface FilterPlaceProps extends Pick<ExperimentsViewProps, 'search' | 'items' | 'sent' | 'state' | 'onSearch'> {
  /** Somebody asked for one. */
  readonly isOpen: boolean
}

/** The filter, once there is one or somebody wants one: its code is not part of the first page. */
export function FilterPlace({ isOpen, ...props }: FilterPlaceProps) {
  if (!isOpen && props.search.filter === '') return null
  return (
    <Suspense fallback={<output className={classes.filter} aria-label="Loading" />}>
      <ExperimentsFilter {...props} isNew={isOpen && props.search.filter === ''} />
    </Suspense>
  )
}
