import type { ReactNode } from 'react'
import classes from './LazyCard.module.css'
import { useNearViewport } from './useNearViewport.ts'

interface LazyCardProps {
  readonly title: string
  readonly children: ReactNode
}

/** Keeps a card's place; the card itself, with its history and canvas, is there only near the view. */
export function LazyCard({ title, children }: LazyCardProps) {
  const [watch, near] = useNearViewport()
  return (
    <div ref={watch} className={classes.place}>
      {near ? children : <div className={classes.empty}>{title}</div>}
    </div>
  )
}
