import { Button } from '@mantine/core'
import { FilterX } from 'lucide-react'
import { applyFix } from '../../domain/filter/diagnostic.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { RunsViewProps } from './viewProps.ts'

/** MLflow would refuse the filter, so it was not asked: what is wrong, and the way to mend it. */
export function FilterUnsent({ filter, onSearch }: Pick<RunsViewProps, 'filter' | 'onSearch'>) {
  const [error] = filter.diagnostics.filter(({ severity }) => severity === 'error')
  const fix = error?.fix
  return (
    <EmptyState
      icon={<FilterX aria-hidden />}
      title="MLflow would not understand this filter"
      action={
        <>
          {fix !== undefined && (
            <Button variant="filled" onClick={() => onSearch({ filter: applyFix(filter.text, fix) })}>
              {fix.title}
            </Button>
          )}
          <Button onClick={() => onSearch({ filter: '' })}>Clear filter</Button>
        </>
      }
    >
      <p>{error?.message}</p>
    </EmptyState>
  )
}
