import { Button } from '@mantine/core'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { printColumnField } from '../../domain/columnField.ts'
import type { RunOrder } from '../../domain/runOrder.ts'
import { orderLabel } from '../../features/runs-table/orderLabel.ts'
import classes from './RunsView.module.css'

interface OrderChipsProps {
  readonly order: readonly RunOrder[]
  readonly onOrder: (order: readonly RunOrder[]) => void
}

/** By what the runs are ordered, since those columns may be out of sight; a click takes a key away. */
export function OrderChips({ order, onOrder }: OrderChipsProps) {
  return order.map((key, index) => {
    const Arrow = key.descending ? ArrowDown : ArrowUp
    const label = orderLabel(key)
    const word = index === 0 ? 'Sort' : 'then'
    const title = `${word} ${label} ${key.descending ? 'descending' : 'ascending'}: do not sort by this`
    return (
      <Button
        key={printColumnField(key.field)}
        variant="subtle"
        className={classes.order}
        data-sorted
        title={title}
        aria-label={title}
        rightSection={<X aria-hidden />}
        onClick={({ currentTarget: { nextElementSibling: next } }) => {
          // The next key, or what can be done behind the keys.
          if (next instanceof HTMLElement) next.focus()
          onOrder(order.toSpliced(index, 1))
        }}
      >
        {word} <b>{label}</b> <Arrow aria-hidden />
      </Button>
    )
  })
}
