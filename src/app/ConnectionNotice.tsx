import { useQuery } from '@tanstack/react-query'
import { CloudOff } from 'lucide-react'
import { useRef } from 'react'
import { useMlflowClient } from '../data/clientContext.ts'
import { reachabilityOptions } from '../data/connection.ts'
import { describeError } from '../domain/describeError.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import { Time } from '../ui/Time.tsx'
import { useFocusToList } from '../ui/useFocusToList.ts'
import classes from './ConnectionNotice.module.css'

/** Says that the server is gone while what was loaded stays on the page. A page that never had data says so itself. */
export function ConnectionNotice() {
  const reachable = useQuery(reachabilityOptions(useMlflowClient()))
  const isShown = reachable.isError && reachable.data !== undefined
  const notice = useRef<HTMLDivElement>(null)
  useFocusToList(isShown, notice)
  if (!isShown) return null
  const { title } = describeError(reachable.error)
  return (
    <div ref={notice} className={classes.notice} role="alert">
      <CloudOff aria-hidden />
      <span className={classes.text}>
        <strong>{title}.</strong> The page shows what was loaded. Last answer: <Time timeMs={reachable.dataUpdatedAt} />
        . Trying again by itself.
      </span>
      <BusyButton size="xs" isBusy={reachable.isFetching} onClick={() => void reachable.refetch()}>
        Try now
      </BusyButton>
    </div>
  )
}
