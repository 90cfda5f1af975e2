/** What `public/firstRuns.js` has asked for. */
interface AskedAhead {
  readonly experimentId: string
  readonly url: string
  readonly body: string
  readonly answer: Promise<Response>
  readonly leave: AbortController
}

declare global {
  var firstRuns: AskedAhead | undefined
}

/** `fetch`, but for the one request that was sent before the page's code was here: whoever asks the very same has its answer. */
export const fetchAhead: typeof fetch = (input, init) => {
  const asked = globalThis.firstRuns
  if (asked?.url !== input || asked.body !== init?.body) return fetch(input, init)
  // The next one wants to know anew.
  globalThis.firstRuns = undefined
  const { answer, leave } = asked
  init.signal?.addEventListener('abort', () => leave.abort(init.signal?.reason), { once: true })
  return answer
}
