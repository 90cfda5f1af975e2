import type { ReactNode } from 'react'
import classes from './PageState.module.css'

interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  /** What to do next, in a sentence or two. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Stands where the data would be when there is none. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.room}>
      <div className={classes.state}>
        {icon !== undefined && <span className={classes.icon}>{icon}</span>}
        <h2 className={classes.title}>{title}</h2>
        {children !== undefined && <div className={classes.body}>{children}</div>}
        {action !== undefined && <div className={classes.action}>{action}</div>}
      </div>
    </div>
  )
}
