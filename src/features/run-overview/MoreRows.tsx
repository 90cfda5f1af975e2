import { Button } from '@mantine/core'
import { formatInteger } from '../../lib/formatNumber.ts'
import classes from './OverviewTable.module.css'

interface MoreRowsProps {
  readonly shown: number
  readonly matches: number
  readonly onMore: () => void
}

/** Says that rows are left out, and shows them on request. */
export function MoreRows({ shown, matches, onMore }: MoreRowsProps) {
  if (shown === matches) return null
  return (
    <p className={classes.more}>
      Showing {formatInteger(shown)} of {formatInteger(matches)}
      <Button size="xs" onClick={onMore}>
        Show all
      </Button>
    </p>
  )
}
