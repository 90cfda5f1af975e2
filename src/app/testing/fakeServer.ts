/** One request as a test wants to look at it. */
export interface FakeCall {
  readonly query: URLSearchParams
  /** The parsed JSON body; `undefined` for GET. */
  readonly body: unknown
}

/** Answers a call: a value is sent as JSON with 200, a `Response` as it is. */
export type FakeAnswer = (call: FakeCall) => unknown

export interface FakeServer {
  readonly fetch: typeof fetch
  /** What was asked so far, by `GET /path`. */
  readonly calls: ReadonlyMap<string, readonly FakeCall[]>
}

/** A tracking server in a function, for the real client to talk to. Paths that are not given answer 404, as MLflow does. */
export function fakeServer(answers: Readonly<Record<string, FakeAnswer>>): FakeServer {
  const calls = new Map<string, FakeCall[]>()
  return {
    calls,
    fetch: async (input, init) => {
      const request = new Request(input instanceof Request ? input : new URL(input, window.location.origin), init)
      const url = new URL(request.url)
      const text = await request.text()
      const name = `${request.method} ${url.pathname}`
      const call = { query: url.searchParams, body: text === '' ? undefined : (JSON.parse(text) as unknown) }
      calls.set(name, [...(calls.get(name) ?? []), call])
      const answer = answers[name]
      if (answer === undefined) return errorAnswer(404, 'ENDPOINT_NOT_FOUND', `no ${name}`)
      const value = await answer(call)
      return value instanceof Response ? value : Response.json(value)
    },
  }
}

/** MLflow's shape of a refusal. */
export function errorAnswer(status: number, errorCode: string, message: string): Response {
  return Response.json({ error_code: errorCode, message }, { status })
}
