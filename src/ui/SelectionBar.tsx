import { Button } from '@mantine/core'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatInteger } from '../lib/formatNumber.ts'
import { focusFirst, LIST_STOP } from './focusFirst.ts'
import classes from './SelectionBar.module.css'

interface SelectionBarProps {
  /** What is selected, such as `Selected runs`. */
  readonly label: string
  readonly count: number
  /** Of them, those that are not in the list at the moment: a filter hides them, or they are not loaded. */
  readonly elsewhereCount?: number
  readonly onClear: () => void
  /** What can be done with the selection. */
  readonly children: ReactNode
}

/** Over the lower edge of a list: how much is selected, and what to do with it. */
export function SelectionBar({ label, count, elsewhereCount = 0, onClear, children }: SelectionBarProps) {
  const clear = (): void => {
    focusFirst(LIST_STOP)
    onClear()
  }
  return (
    <section className={classes.bar} aria-label={label}>
      <output className={classes.count}>
        {formatInteger(count)} selected
        {elsewhereCount > 0 && (
          <span className={classes.elsewhere} title="A filter hides them, or they are not loaded">
            {formatInteger(elsewhereCount)} not shown
          </span>
        )}
      </output>
      {children}
      <Button variant="subtle" leftSection={<X aria-hidden />} onClick={clear}>
        Clear
      </Button>
    </section>
  )
}
