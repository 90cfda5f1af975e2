import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { MlflowClient } from '../client/mlflowClient.ts'
import { createQueryClient } from '../data/queryClient.ts'
import { readAhead } from '../pages/runs/readAhead.ts'
import { askAhead } from './askAhead.ts'
import { queryClient } from './clients.ts'
import { fetchAhead } from './fetchAhead.ts'

interface Sent {
  readonly body: unknown
  readonly signal: AbortSignal | undefined
  readonly answer: PromiseWithResolvers<Response>
}

/** Stand for the files that the build names. */
const CODE = ['/logo.svg?runs.js', '/logo.svg?runs.css']

const linksToCode = (): HTMLLinkElement[] =>
  [...document.head.querySelectorAll('link')].filter((link) => CODE.some((file) => link.href.endsWith(file)))

/** Opens the page's first script at `path`, in front of a server that says what it was asked for. */
async function openAt(path: string, painter?: string): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  const { fetch } = globalThis
  onTestFinished(() => {
    Object.assign(globalThis, { fetch, firstRuns: undefined })
    location.hash = ''
    for (const link of linksToCode()) link.remove()
  })
  globalThis.fetch = (url, init) => {
    const answer = Promise.withResolvers<Response>()
    if (url === '/api/2.0/mlflow/runs/search') {
      sent.push({ body: init?.body, signal: init?.signal ?? undefined, answer })
    }
    return answer.promise
  }
  location.hash = path
  const script = document.createElement('script')
  script.src = '/firstRuns.js'
  script.dataset['code'] = CODE.join(' ')
  if (painter !== undefined) script.dataset['painter'] = painter
  const ran = new Promise((resolve) => script.addEventListener('load', resolve))
  document.head.append(script)
  await ran
  script.remove()
  return sent
}

const client = () => new MlflowClient({ fetch: fetchAhead, maxRetries: 0 })

beforeEach(() => {
  globalThis.firstRuns = undefined
})

test.each(['/experiments/7', '/experiments/7/runs', '/experiments/7?mode=charts&find=otter'])(
  'the runs of %s are asked for once, by the first script, and the page has the answer',
  async (path) => {
    const sent = await openAt(path)
    expect(sent).toHaveLength(1)
    onTestFinished(() => queryClient.clear())
    askAhead()
    await vi.waitFor(() => expect(globalThis.firstRuns).toBeUndefined())
    // What the page will ask for.
    readAhead(client(), queryClient, path)
    expect(sent).toHaveLength(1)
    sent[0]?.answer.resolve(Response.json({ runs: [{ info: { run_id: 'a' } }] }))
    const read = () =>
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.data)
    const oneRun: unknown = expect.objectContaining({ table: expect.objectContaining({ size: 1 }) as unknown })
    await vi.waitFor(() => expect(read()).toContainEqual(oneRun), { timeout: 12_000 })
  },
)

test.each([
  '/experiments/7?filter=metrics.a+%3E+1',
  '/experiments/7?orderBy=metrics.a+DESC',
  '/experiments/7?view=all',
  '/experiments/7/runs?startTime=LAST_HOUR',
])('those of %s by the page, whose code knows what that means', async (path) => {
  expect(await openAt(path)).toHaveLength(0)
  readAhead(client(), createQueryClient(), path)
  expect(globalThis.firstRuns).toBeUndefined()
})

test.each(['', '/experiments', '/experiments/7/runs/a', '/compare-runs?runs=["a"]'])('none are at %s', async (path) => {
  expect(await openAt(path)).toHaveLength(0)
})

test.each([
  '/experiments/7',
  '/experiments/7/runs',
  '/experiments/7?filter=metrics.a+%3E+1',
  '/compare-experiments?experiments=["1","2"]',
  '/compare-experiments/s?experiments=["1","2"]',
])('the code of the page of runs is fetched ahead at %s', async (path) => {
  await openAt(path)
  expect(linksToCode().map(({ rel }) => rel)).toEqual(['modulepreload', 'preload'])
})

test.each(['', '/experiments', '/experiments/7/runs/a', '/compare-runs?runs=["a"]'])(
  'that of the page of runs is not fetched at %s',
  async (path) => {
    await openAt(path)
    expect(linksToCode()).toHaveLength(0)
  },
)

test.each([
  [200, [{ byteLength: 11 }]],
  [500, []],
])('an answer with the status %d is the page’s, and painted when it is right', async (status, painted) => {
  const seen: unknown[] = []
  Object.assign(globalThis, { paintFirstRows: ({ byteLength }: ArrayBuffer) => seen.push({ byteLength }) })
  onTestFinished(() => void Reflect.deleteProperty(globalThis, 'paintFirstRows'))
  // Evaluated once for each address.
  const painter = `data:text/javascript,export const { paintFirstRows } = globalThis // ${status}`
  const sent = await openAt('/experiments/7', painter)
  const answer = globalThis.firstRuns?.answer
  sent[0]?.answer.resolve(Response.json({ runs: [] }, { status }))
  const had = await answer
  expect([had?.status, await had?.text()]).toEqual([status, '{"runs":[]}'])
  await import(/* @vite-ignore */ painter)
  expect(seen).toEqual(painted)
})

test('is given up with the page’s call, and asked anew the next time', async () => {
  const sent = await openAt('/experiments/7')
  const call = new AbortController()
  const options = { viewType: 'ACTIVE_ONLY', maxResults: 32, orderBy: [] } as const
  const answer = client().searchRunsBytes(['7'], { ...options, signal: call.signal })
  call.abort()
  expect(sent[0]?.signal?.aborted).toBe(true)
  sent[0]?.answer.reject(new DOMException('left', 'AbortError'))
  await expect(answer).rejects.toBe(call.signal.reason)
  void client().searchRunsBytes(['7'], options)
  expect(sent).toHaveLength(2)
  expect(sent[1]?.body).toBe(sent[0]?.body)
})
