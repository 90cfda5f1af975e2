import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { formatInteger } from '../../lib/formatNumber.ts'
import classes from './LongValue.module.css'

/** Past this, a value is folded to its first lines. */
const LONG_CHARACTERS = 200

/** A value of any length: short ones whole, long ones folded until asked for. */
export function LongValue({ text }: { readonly text: string }) {
  const [isOpen, setOpen] = useState(false)
  if (text === '') return <span className={classes.blank}>empty</span>
  const isLong = text.length > LONG_CHARACTERS || text.split('\n').length > 3
  if (!isLong) return <span className={classes.value}>{text}</span>
  return (
    <span className={classes.long}>
      <span className={classes.value} data-folded={!isOpen || undefined}>
        {text}
      </span>
      <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Show less' : `Show all ${formatInteger(text.length)} characters`}
      </UnstyledButton>
    </span>
  )
}
