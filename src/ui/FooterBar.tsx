import type { ReactNode } from 'react'
import classes from './FooterBar.module.css'

interface FooterBarProps {
  /** What is loaded, counted, left out. */
  readonly children: ReactNode
  readonly end?: ReactNode
}

/** The thin line below a page's data that says how much of it there is. */
export function FooterBar({ children, end }: FooterBarProps) {
  return (
    <footer className={classes.bar}>
      {children}
      <span className={classes.grow} />
      {end}
    </footer>
  )
}
