import { Button } from '@mantine/core'
import { describeError } from '../../domain/describeError.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'

interface PreviewErrorProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** Stands where a file or listing would be that could not be read; the rest of the page is alive. */
export function PreviewError({ error, onRetry }: PreviewErrorProps) {
  const { title, sentence, fix, words } = describeError(error)
  return (
    <ErrorState
      title={title}
      sentence={sentence}
      fix={fix}
      words={words}
      action={<Button onClick={onRetry}>Try again</Button>}
    />
  )
}
