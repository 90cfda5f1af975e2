import { Button } from '@mantine/core'
import { Link, useRouteError } from 'react-router'
import { describeError } from '../domain/describeError.ts'
import { experimentsHref } from '../routes/experiments.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { CodeLoadError } from '../ui/lazyPart.ts'
import { useDocumentTitle } from '../ui/useDocumentTitle.ts'

const OUTDATED = {
  title: 'This page could not be loaded',
  sentence: 'Its code did not arrive: Runlens was stopped, or replaced by another version after this tab was opened.',
  fix: 'Check that Runlens runs, then reload.',
  words: undefined,
}

/** Stands in for a page that broke: what happened, and the two ways on. */
export function RouteError() {
  const error = useRouteError()
  const { title, sentence, fix, words } = error instanceof CodeLoadError ? OUTDATED : describeError(error)
  useDocumentTitle(title)
  return (
    <ErrorState
      title={title}
      sentence={sentence}
      fix={fix}
      words={words}
      action={
        <>
          <Button variant="filled" onClick={() => window.location.reload()}>
            Reload
          </Button>
          <Button component={Link} to={experimentsHref()}>
            Experiments
          </Button>
        </>
      }
    />
  )
}
