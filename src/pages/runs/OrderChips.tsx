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
    return (
      <Button
        key={printColumnField(key.field)}
        variant="subtle"
        className={classes.order}
        title="Do not sort by this"
        aria-label={`${word} ${label} ${key.descending ? 'descending' : 'ascending'}: do not sort by this`}
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
