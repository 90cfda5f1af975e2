import { Button } from '@mantine/core'
import { GitCompareArrows, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { experimentsOfSelection } from '../../domain/runSelection.ts'
import type { RunSelection } from '../../domain/runSelection.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { compareHref } from '../../routes/compare.ts'
import classes from './SelectionBar.module.css'

interface SelectionBarProps {
  readonly selection: RunSelection
  /** Of them, those that are not in the list at the moment: a filter hides them, or they are not loaded. */
  readonly elsewhereCount: number
  readonly onClear: () => void
  /** What else can be done with the selected runs. */
  readonly children?: ReactNode
}

/** Below the list: how many runs are selected, and what to do with them. */
export function SelectionBar({ selection, elsewhereCount, onClear, children }: SelectionBarProps) {
  const count = formatInteger(selection.size)
  return (
    <section className={classes.bar} aria-label="Selected runs">
      <output className={classes.count}>
        {count} selected
        {elsewhereCount > 0 && (
          <span className={classes.elsewhere} title="A filter hides them, or they are not loaded">
            {formatInteger(elsewhereCount)} not shown
          </span>
        )}
      </output>
      <CompareButton selection={selection} />
      {children}
      <Button variant="subtle" leftSection={<X aria-hidden />} onClick={onClear}>
        Clear
      </Button>
    </section>
  )
}

function CompareButton({ selection }: { readonly selection: RunSelection }) {
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
