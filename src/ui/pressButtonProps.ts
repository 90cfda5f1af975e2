import type { ComponentPropsWithRef, ReactElement } from 'react'

/** Draws a button with what makes it open something. */
export type PressButton = (
  props: Pick<ComponentPropsWithRef<'button'>, 'ref' | 'onClick' | 'aria-haspopup' | 'aria-expanded'>,
) => ReactElement

/** What a closed menu says of itself, as Mantine's own does. */
export const CLOSED_MENU = { 'aria-haspopup': 'menu', 'aria-expanded': false } as const

/** The same of a panel. */
export const CLOSED_PANEL = { 'aria-haspopup': 'dialog', 'aria-expanded': false } as const
