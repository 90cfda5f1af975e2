import { useQuery } from '@tanstack/react-query'
import { Globe, Lock } from 'lucide-react'
import { useMlflowClient } from '../data/clientContext.ts'
import { connectionOptions, reachabilityOptions } from '../data/connection.ts'
import { lazyPart } from '../ui/lazyPart.ts'
import classes from './ConnectionIndicator.module.css'
import { RailPanel } from './RailPanel.tsx'

const load = async () => (await import('./ConnectionPopover.tsx')).ConnectionPopover
const ConnectionPopover = lazyPart(load)

const WORDS = { success: 'connected', pending: 'connecting', error: 'not working' } as const

/** Whether the tracking server answers and takes changes, at a glance; what is connected to what, on click. */
export function ConnectionIndicator() {
  const client = useMlflowClient()
  const { status } = useQuery(reachabilityOptions(client))
  const isReadOnly = useQuery(connectionOptions(client)).data?.isReadOnly === true
  const button = {
    label: `Connection: ${WORDS[status]}${isReadOnly ? ', read-only' : ''}`,
    icon: (
      <>
        {isReadOnly ? <Lock aria-hidden /> : <Globe aria-hidden />}
        {status !== 'pending' && <span className={classes.dot} data-status={status} />}
      </>
    ),
  }
  return (
    <RailPanel load={load} {...button}>
      <ConnectionPopover {...button} />
    </RailPanel>
  )
}
