import { Button } from '@mantine/core'
import { GitCompareArrows } from 'lucide-react'
import { Link } from 'react-router'
import { experimentsOfSelection } from '../../domain/runSelection.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import { compareHref } from '../../routes/compare.ts'

/** A link that names more is one that browsers and chats cut off, and nobody reads as many columns. */
const MOST_COMPARED = 500

/** To the comparison of the selected runs, of which there must be two. */
export function CompareButton({ selection }: { readonly selection: RunSelection }) {
  const icon = <GitCompareArrows aria-hidden />
  const { size } = selection
  if (size < 2 || size > MOST_COMPARED) {
    const title = size < 2 ? 'Select at least two runs' : `At most ${MOST_COMPARED} runs are compared`
    return (
      <Button leftSection={icon} title={title} disabled>
        Compare
      </Button>
    )
  }
  const href = compareHref([...selection.keys()], experimentsOfSelection(selection))
  return (
    <Button component={Link} to={href} variant="filled" leftSection={icon}>
      Compare
    </Button>
  )
}
