import { useId } from 'react'
import type { ReactNode } from 'react'
import { formatInteger } from '../../lib/formatNumber.ts'
import classes from './Section.module.css'

interface SectionProps {
  readonly title: string
  readonly count?: number
  /** At the end of the title's line: a search field. */
  readonly tools?: ReactNode
  /** Across all columns. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

export function Section({ title, count, tools, isWide = false, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} data-wide={isWide || undefined} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {count !== undefined && <span className={classes.count}>{formatInteger(count)}</span>}
        <span className={classes.grow} />
        {tools}
      </div>
      {children}
    </section>
  )
}
