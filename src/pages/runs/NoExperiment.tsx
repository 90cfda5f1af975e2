import { Button } from '@mantine/core'
import { SearchX } from 'lucide-react'
import { Link } from 'react-router'
import { experimentsHref } from '../../routes/experiments.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** In the place of the runs of an experiment that the server does not have: what was meant may be its name. */
export function NoExperiment({ experimentIds }: { readonly experimentIds: readonly string[] }) {
  const [id = ''] = experimentIds
  const isName = experimentIds.length === 1 && !/^\d+$/.test(id)
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={`There is no experiment ${experimentIds.join(', ')}`}
      action={
        <>
          {isName && (
            <Button component={Link} to={experimentsHref({ name: id })} variant="filled">
              Find “{id}” by name
            </Button>
          )}
          <Button component={Link} to={experimentsHref()} variant={isName ? 'default' : 'filled'}>
            All experiments
          </Button>
        </>
      }
    >
      {isName ? (
        <p>Links name experiments by their ID, which is a number.</p>
      ) : (
        <p>
          It may have been removed for good with <code>mlflow gc</code>, or the link is from another server.
        </p>
      )}
    </EmptyState>
  )
}
