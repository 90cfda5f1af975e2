import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { parseViews } from '../domain/savedView.ts'
import type { SavedView } from '../domain/savedView.ts'
import { useMlflowClient } from './clientContext.ts'
import { connectionOptions } from './connection.ts'

/**
 * The views of these experiments that this browser keeps, apart for every server. External system: the browser's local
 * storage.
 */
export function useSavedViews(
  experimentIds: readonly string[],
): readonly [views: readonly SavedView[], keep: (views: readonly SavedView[]) => void] {
  const { data: connection } = useQuery(connectionOptions(useMlflowClient()))
  const [views, keep] = useLocalStorage<readonly SavedView[]>({
    key: `runlens.views ${connection?.trackingUri ?? ''} ${experimentIds.join()}`,
    defaultValue: [],
    deserialize: parseViews,
  })
  return [views, keep]
}
