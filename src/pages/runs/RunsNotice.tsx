import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useFocusToList } from '../../ui/useFocusToList.ts'
import classes from './RunsView.module.css'

interface RunsNoticeProps {
  /** What the server said. */
  readonly title?: string | undefined
  readonly children: ReactNode
}

/** Above the runs, what is wrong with them, and a button against it. */
export function RunsNotice({ title, children }: RunsNoticeProps) {
  const notice = useRef<HTMLDivElement>(null)
  useFocusToList(notice)
  return (
    <div ref={notice} className={classes.notice} role="alert" title={title}>
      {children}
    </div>
  )
}
