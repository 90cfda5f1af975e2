import { UnstyledButton } from '@mantine/core'
import type { ComponentProps } from 'react'
import classes from './Rail.module.css'

type RailButtonProps = ComponentProps<'button'> & { readonly label: string }

/** A button of the rail: an icon that says in words what it is, when pointed at and to screen readers. */
export function RailButton({ label, ...props }: RailButtonProps) {
  return <UnstyledButton className={classes.item} aria-label={label} title={label} {...props} />
}
