import { useQuery } from '@tanstack/react-query'
import { HardDrive } from 'lucide-react'
import { useMlflowClient } from '../data/clientContext.ts'
import { connectionOptions } from '../data/connection.ts'
import classes from './ConnectionNotice.module.css'

/** Says that what is logged is refused, which a training program that waits and tries again does not. */
export function DiskFullNotice() {
  const { data } = useQuery(connectionOptions(useMlflowClient()))
  if (data?.diskFull === undefined) return null
  return (
    <div className={classes.notice} role="alert">
      <HardDrive aria-hidden />
      <span className={classes.text}>
        <strong>The disk is full.</strong> {data.diskFull} Everything that is there is shown.
      </span>
    </div>
  )
}
