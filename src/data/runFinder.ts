import { queryOptions } from '@tanstack/react-query'
import type { MlflowClient } from '../client/mlflowClient.ts'

const MATCHES = 20
const LIST_STALE_MS = 30_000

/**
 * The newest runs with `text` in their name, in upper or lower case; the newest of all for the empty text. Text with both
 * kinds of quotes finds nothing, since the filter language has no escapes. POST `runs/search`.
 */
export function runFinderOptions(client: MlflowClient, experimentIds: readonly string[], text: string) {
  return queryOptions({
    queryKey: ['runs', 'finder', { experimentIds, text }],
    queryFn: async ({ signal }) => {
      const page = await client.searchRuns(experimentIds, { filter: nameFilter(text), maxResults: MATCHES, signal })
      return page.items
    },
    staleTime: LIST_STALE_MS,
    enabled: !(text.includes("'") && text.includes('"')) && experimentIds.length > 0,
  })
}

function nameFilter(text: string): string | undefined {
  const quote = text.includes("'") ? '"' : "'"
  return text === '' ? undefined : `attributes.run_name ILIKE ${quote}%${text}%${quote}`
}
