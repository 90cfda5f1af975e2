import { UnstyledButton } from '@mantine/core'
import type { ComponentProps } from 'react'
import classes from './ToolButton.module.css'

interface ToolButtonProps extends ComponentProps<'button'> {
  readonly label: string
  /** What is chosen, in bold. */
  readonly value?: string
}

/** A quiet word in a tool bar that opens something or switches something: `x step`. */
export function ToolButton({ label, value, className = '', ...button }: ToolButtonProps) {
  return (
    <UnstyledButton {...button} className={`${classes.tool} ${className}`}>
      {label} {value !== undefined && <b>{value}</b>}
    </UnstyledButton>
  )
}
