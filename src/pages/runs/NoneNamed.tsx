import { Button } from '@mantine/core'
import { Unlink } from 'lucide-react'
import { Link } from 'react-router'
import { experimentsHref } from '../../routes/experiments.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'

/** In the place of several experiments' runs, for a link that names no experiment. */
export function NoneNamed() {
  return (
    <>
      <PageHeader crumbs={[{ label: 'Experiments', href: experimentsHref() }]} title="Several experiments" />
      <EmptyState
        icon={<Unlink aria-hidden />}
        title="This link names no experiments"
        action={
          <Button component={Link} to={experimentsHref()}>
            Choose experiments
          </Button>
        }
      >
        <p>
          They stand in it as a list: <code>{'#/compare-experiments/s?experiments=["1","2"]'}</code>. The link may be
          cut off.
        </p>
      </EmptyState>
    </>
  )
}
