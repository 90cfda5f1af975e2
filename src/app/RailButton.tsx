import { UnstyledButton } from '@mantine/core'
import type { ComponentProps } from 'react'
import classes from './Rail.module.css'

type RailButtonProps = Omit<ComponentProps<'button'>, 'className'> & { readonly label: string }

/** A button of the rail: an icon that says in words what it is, when pointed at and to screen readers. */
export function RailButton({ label, ...props }: RailButtonProps) {
  // The look comes last: what opens a panel from it hands over an empty class.
  return <UnstyledButton aria-label={label} title={label} {...props} className={classes.item} />
}
