import { useState } from 'react'
import { CardDots } from './CardDots.tsx'
import type { CardMenuProps } from './cardTool.ts'
import { OpenCardMenu } from './OpenCardMenu.tsx'

/** What can be done with a card, behind three dots. Until they are pressed there is no menu: cards come by the dozen. */
export function CardMenu(props: CardMenuProps) {
  const [isPressed, setPressed] = useState(false)
  if (isPressed) return <OpenCardMenu {...props} />
  return <CardDots title={props.title} aria-haspopup="menu" aria-expanded={false} onClick={() => setPressed(true)} />
}
