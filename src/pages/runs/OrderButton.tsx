import { Button } from '@mantine/core'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { RunOrder } from '../../domain/runOrder.ts'
import { orderLabel } from '../../features/runs-table/orderLabel.ts'
import classes from './RunsView.module.css'

interface OrderButtonProps {
  readonly order: RunOrder
  readonly onClear: () => void
}

/** By what the runs are ordered, since that column may be out of sight; a click goes back to the newest first. */
export function OrderButton({ order, onClear }: OrderButtonProps) {
  const Arrow = order.descending ? ArrowDown : ArrowUp
  const label = orderLabel(order)
  return (
    <Button
      variant="subtle"
      className={classes.order}
      title="Back to newest first"
      aria-label={`Ordered by ${label}, ${order.descending ? 'descending' : 'ascending'}: back to newest first`}
      rightSection={<X aria-hidden />}
      onClick={onClear}
    >
      Sort <b>{label}</b> <Arrow aria-hidden />
    </Button>
  )
}
