/** Waits until the browser has nothing else to do, but not longer than that. Where it does not say so (Safari, Node), for a moment. */
export function whenIdle(longestMs: number): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: longestMs })
    else setTimeout(resolve)
  })
}
