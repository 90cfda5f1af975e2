import { Popover, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Globe, Lock } from 'lucide-react'
import { useMlflowClient } from '../data/clientContext.ts'
import { connectionOptions, reachabilityOptions } from '../data/connection.ts'
import classes from './ConnectionIndicator.module.css'
import { ConnectionPanel } from './ConnectionPanel.tsx'
import railClasses from './Rail.module.css'

const WORDS = { success: 'connected', pending: 'connecting', error: 'not working' } as const

/** Whether the tracking server answers and takes changes, at a glance; what is connected to what, on click. */
export function ConnectionIndicator() {
  const client = useMlflowClient()
  const { status } = useQuery(reachabilityOptions(client))
  const isReadOnly = useQuery(connectionOptions(client)).data?.isReadOnly === true
  const label = `Connection: ${WORDS[status]}${isReadOnly ? ', read-only' : ''}`
  return (
    <Popover position="right-end" trapFocus width={420}>
      <Popover.Target>
        <UnstyledButton className={railClasses.item} aria-label={label} title={label}>
          {isReadOnly ? <Lock aria-hidden /> : <Globe aria-hidden />}
          {status !== 'pending' && <span className={classes.dot} data-status={status} />}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Connection">
        <ConnectionPanel />
      </Popover.Dropdown>
    </Popover>
  )
}
