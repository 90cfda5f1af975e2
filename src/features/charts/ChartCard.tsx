import type { ReactNode } from 'react'
import classes from './ChartCard.module.css'
import { CardMenu } from './CardMenu.tsx'
import type { CardTool } from './CardMenu.tsx'

interface ChartCardProps {
  readonly title: string
  readonly badge?: ReactNode
  /** What a glance may miss; `''` for nothing. */
  readonly warning?: string
  readonly actions?: ReactNode
  /** What can be done with the card, in its menu. */
  readonly tools?: readonly CardTool[]
  readonly children: ReactNode
}

/** The frame of a chart: what it shows, how much of it, and what can be done with it. */
export function ChartCard({ title, badge, warning = '', actions, tools = [], children }: ChartCardProps) {
  return (
    <article className={classes.card} aria-label={title}>
      <header className={classes.header}>
        <h3 className={classes.title} title={title}>
          {title}
        </h3>
        {badge !== undefined && <span className={classes.badge}>{badge}</span>}
        {warning !== '' && (
          <span className={classes.badge} data-warning>
            {warning}
          </span>
        )}
        <span className={classes.actions}>
          {actions}
          {tools.length > 0 && <CardMenu title={title} tools={tools} />}
        </span>
      </header>
      <div className={classes.body}>{children}</div>
    </article>
  )
}
