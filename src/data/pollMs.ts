/** While a poll fails it is made as rarely as this: the server may be gone, and each attempt is several calls. */
const FAILED_POLL_MS = 60_000

/**
 * How long to wait before something is polled again, in milliseconds: `everyMs`, or a minute after a failure. Nobody waits
 * for that minute when the server comes back: then all that failed is asked for again at once (queryClient.ts).
 */
export function pollMs(state: { readonly status: 'pending' | 'error' | 'success' }, everyMs: number): number {
  return state.status === 'error' ? Math.max(everyMs, FAILED_POLL_MS) : everyMs
}
