import { Button } from '@mantine/core'
import { GitCompareArrows } from 'lucide-react'
import { Link } from 'react-router'
import { experimentsOfSelection } from '../../domain/runSelection.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import { compareHref } from '../../routes/compare.ts'

/** To the comparison of the selected runs, of which there must be two. */
export function CompareButton({ selection }: { readonly selection: RunSelection }) {
  const icon = <GitCompareArrows aria-hidden />
  if (selection.size < 2) {
    return (
      <Button leftSection={icon} title="Select at least two runs" disabled>
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
