import { QueryClient } from '@tanstack/react-query'

/** The query cache of a page. The client retries what is safe to retry; a second layer would only multiply the wait. */
export function createQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false } } })
}
