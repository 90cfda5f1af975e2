import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from './clientContext.ts'
import { reachabilityOptions } from './connection.ts'

/** Whether the server is known to be gone, which the frame of all pages says then. Asks nothing by itself. */
export function useIsServerGone(): boolean {
  const { isError, data } = useQuery({ ...reachabilityOptions(useMlflowClient()), enabled: false })
  return isError && data !== undefined
}
