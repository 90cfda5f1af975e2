import type { MouseEvent } from 'react'
import classes from './SelectBox.module.css'

interface SelectBoxProps {
  /** What it selects, for screen readers. */
  readonly label: string
  /** `some` is a mixed state: a part of what it stands for. */
  readonly selected: boolean | 'some'
  readonly inTabOrder?: boolean
  /** Absent where what is around it hears of the click, as a grid does of its cells'. */
  readonly onClick?: (event: MouseEvent<HTMLInputElement>) => void
}

/** The checkbox of a row. Its click tells whether Shift was held, which a change event does not. */
export function SelectBox({ label, selected, inTabOrder = true, onClick }: SelectBoxProps) {
  return (
    <input
      ref={(box) => {
        if (box !== null) box.indeterminate = selected === 'some'
      }}
      type="checkbox"
      className={classes.box}
      aria-label={label}
      tabIndex={inTabOrder ? 0 : -1}
      checked={selected === true}
      onClick={onClick}
      readOnly
    />
  )
}
