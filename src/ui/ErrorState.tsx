import { TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import classes from './PageState.module.css'
import { useFocusToList } from './useFocusToList.ts'

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
  const alert = useRef<HTMLDivElement>(null)
  useFocusToList(alert)
  return (
    <div className={classes.room}>
      <div ref={alert} className={classes.state} role="alert">
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
