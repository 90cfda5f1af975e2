import { UnstyledButton } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'
import classes from './CardDots.module.css'

interface CardDotsProps extends Omit<ComponentPropsWithRef<'button'>, 'title'> {
  /** What the card is called. */
  readonly title: string
}

/** The button of a card's menu. */
export function CardDots({ title, ...button }: CardDotsProps) {
  return (
    <UnstyledButton {...button} className={classes.dots} aria-label={`What can be done with ${title}`}>
      <Ellipsis aria-hidden />
    </UnstyledButton>
  )
}
