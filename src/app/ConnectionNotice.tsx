import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { CloudOff } from 'lucide-react'
import { useRef } from 'react'
import { useMlflowClient } from '../data/clientContext.ts'
import { reachabilityOptions } from '../data/connection.ts'
import { describeError } from '../domain/describeError.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import { ClockTime } from '../ui/ClockTime.tsx'
import { useFocusToList } from '../ui/useFocusToList.ts'
import classes from './ConnectionNotice.module.css'

/** Says that the server is gone while what was loaded stays on the page. A page that never had data says so itself. */
export function ConnectionNotice() {
  const reachable = useQuery(reachabilityOptions(useMlflowClient()))
  return reachable.isError && reachable.data !== undefined ? (
    <Gone reachable={reachable} error={reachable.error} />
  ) : null
}

interface GoneProps {
  readonly reachable: Pick<UseQueryResult, 'dataUpdatedAt' | 'isFetching' | 'refetch'>
  readonly error: Error
}

function Gone({ reachable, error }: GoneProps) {
  const notice = useRef<HTMLDivElement>(null)
  useFocusToList(notice)
  return (
    <div ref={notice} className={classes.notice} role="alert">
      <CloudOff aria-hidden />
      <span className={classes.text}>
        <strong>{describeError(error).title}.</strong> The page shows what was loaded. Last answer at{' '}
        <ClockTime timeMs={reachable.dataUpdatedAt} />. Trying again by itself.
      </span>
      <BusyButton size="xs" isBusy={reachable.isFetching} onClick={() => void reachable.refetch()}>
        Try now
      </BusyButton>
    </div>
  )
}
