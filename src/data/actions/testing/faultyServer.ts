import { MlflowClient } from '../../../client/mlflowClient.ts'

/** What happens to a call that writes. */
export type Fault = 'none' | 'refused' | 'forbidden' | 'broken' | 'never arrives' | 'answer lost'

/** The embedded server, in a test: `openTestApi()`. */
interface Api {
  readonly request: (url: string, init?: RequestInit) => Promise<Response>
  readonly [Symbol.dispose]: () => void
}

/** A real server, the embedded one, that a test can make fail and dawdle. */
export class FaultyServer {
  readonly #api: Api
  /** For the next writes, in turn; then none. */
  faults: Fault[] = []
  /** Turns of the event loop until the next calls are answered, in turn; then none. */
  delays: number[] = []
  /** Called before each write. */
  onWrite: () => void = () => undefined
  inFlight = 0
  mostInFlight = 0
  /** What the page uses. */
  readonly client: MlflowClient
  /** Somebody else, with a connection without faults. */
  readonly other: MlflowClient

  constructor(api: Api) {
    this.#api = api
    this.client = new MlflowClient({ maxRetries: 0, fetch: async (url, init) => this.#answer(url as string, init) })
    this.other = new MlflowClient({ maxRetries: 0, fetch: async (url, init) => api.request(url as string, init) })
  }

  /** Everything the server has, apart from its own times. */
  async snapshot() {
    const experiments = await this.other.searchExperiments({ viewType: 'ALL', orderBy: ['experiment_id ASC'] })
    const ids = experiments.items.map(({ experimentId }) => experimentId)
    const runs = await this.other.searchRuns(ids, { viewType: 'ALL', orderBy: ['attributes.run_id ASC'] })
    return {
      experiments: experiments.items.map(({ tags, ...rest }) => ({ ...rest, lastUpdateTimeMs: 0, tags: sorted(tags) })),
      runs: runs.items.map(({ data, ...rest }) => ({ ...rest, data: { ...data, tags: sorted(data.tags) } })),
    }
  }

  [Symbol.dispose](): void {
    this.#api[Symbol.dispose]()
  }

  async #answer(url: string, init: RequestInit | undefined): Promise<Response> {
    this.inFlight += 1
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight)
    try {
      return await this.#dawdle(url, init)
    } finally {
      this.inFlight -= 1
    }
  }

  async #dawdle(url: string, init: RequestInit | undefined): Promise<Response> {
    const turns = this.delays.shift() ?? 0
    const isWrite = init?.method === 'POST' && !url.includes('/search')
    for (let turn = 0; turn < turns; turn += 2) await nextTurn()
    if (!isWrite) {
      const answer = await this.#api.request(url, init)
      for (let turn = 1; turn < turns; turn += 2) await nextTurn()
      return answer
    }
    this.onWrite()
    switch (this.faults.shift() ?? 'none') {
      case 'refused':
        return refusal(400, 'INVALID_PARAMETER_VALUE')
      case 'forbidden':
        return refusal(403, 'PERMISSION_DENIED')
      case 'broken':
        return refusal(500, 'INTERNAL_ERROR')
      case 'never arrives':
        throw new TypeError('Failed to fetch')
      case 'answer lost':
        await this.#api.request(url, init)
        throw new TypeError('Failed to fetch')
      case 'none':
      default:
        return this.#api.request(url, init)
    }
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

function refusal(status: number, errorCode: string): Response {
  return Response.json({ error_code: errorCode, message: `${errorCode}, says the server` }, { status })
}

/** By key: stores give tags in orders of their own. */
export function sorted<Pair extends { readonly key: string }>(pairs: readonly Pair[]): Pair[] {
  return pairs.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
