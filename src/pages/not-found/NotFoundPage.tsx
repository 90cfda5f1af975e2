import { Button } from '@mantine/core'
import { Compass } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { experimentsHref } from '../../routes/experiments.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'

export function NotFoundPage() {
  const { pathname, search } = useLocation()
  return (
    <>
      <PageHeader crumbs={[{ label: 'Experiments', href: experimentsHref() }]} title="Not found" />
      <EmptyState
        icon={<Compass aria-hidden />}
        title="There is no page at this address"
        action={
          <Button component={Link} to={experimentsHref()}>
            Experiments
          </Button>
        }
      >
        <p>
          <code>#{pathname + search}</code>
        </p>
        <p>A link may be cut off, or lead to a part of MLflow that Runlens does not have.</p>
      </EmptyState>
    </>
  )
}
