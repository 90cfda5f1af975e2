import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './PageState.module.css'

interface ErrorStateProps {
  readonly title: string
  /** What happened, in one plain sentence. */
  readonly sentence: string
  /** What the reader can do about it. */
  readonly fix?: string | undefined
  /** The other side's own words, shown small. */
  readonly words?: string | undefined
  readonly action?: ReactNode
}

/** Stands where the data would be when it could not be had. */
export function ErrorState({ title, sentence, fix, words, action }: ErrorStateProps) {
  return (
    <div className={classes.room}>
      <div className={classes.state} role="alert">
        <span className={classes.icon} data-bad>
          <TriangleAlert aria-hidden />
        </span>
        <h2 className={classes.title}>{title}</h2>
        <div className={classes.body}>
          <p>{sentence}</p>
          {fix !== undefined && <p>{fix}</p>}
          {words !== undefined && words !== '' && <pre className={classes.words}>{words}</pre>}
        </div>
        {action !== undefined && <div className={classes.action}>{action}</div>}
      </div>
    </div>
  )
}
