import { Button } from '@mantine/core'
import { FilterX } from 'lucide-react'
import { applyFix } from '../../domain/filter/diagnostic.ts'
import { focusAddFilter } from '../../features/filter-builder/focusAddFilter.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { RunsViewProps } from './viewProps.ts'

/** MLflow would refuse the filter, so it was not asked: what is wrong, and the way to mend it. */
export function FilterUnsent({ filter, onSearch }: Pick<RunsViewProps, 'filter' | 'onSearch'>) {
  const [error] = filter.diagnostics.filter(({ severity }) => severity === 'error')
  const fix = error?.fix
  const change = (text: string): void => {
    focusAddFilter()
    onSearch({ filter: text })
  }
  return (
    <EmptyState
      icon={<FilterX aria-hidden />}
      title="MLflow would not understand this filter"
      action={
        <>
          {fix !== undefined && (
            <Button variant="filled" onClick={() => change(applyFix(filter.text, fix))}>
              {fix.title}
            </Button>
          )}
          <Button onClick={() => change('')}>Clear filter</Button>
        </>
      }
    >
      <p>{error?.message}</p>
    </EmptyState>
  )
}
