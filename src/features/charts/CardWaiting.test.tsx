import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { page } from 'vitest/browser'
import '../../ui/styles.ts'
import { MlflowClient } from '../../client/mlflowClient.ts'
import { MlflowClientContext } from '../../data/clientContext.ts'
import { reachabilityOptions } from '../../data/connection.ts'
import { createQueryClient } from '../../data/queryClient.ts'
import { CustomCard } from './CustomCard.tsx'
import { RunCharts } from './RunCharts.tsx'

const KEY = 'loss'
const charted = {
  runs: ['otter', 'heron'].map((name) => ({
    runId: name,
    name,
    color: 'var(--run-1)',
    live: false,
    endTimeMs: 1000,
  })),
  metricKeys: [KEY],
  paramKeys: [],
  tagKeys: [],
  cell: () => 1,
}
const history = (runId: string) => ({
  metrics: [1, 2].map((value) => ({ key: KEY, value, timestamp: 1000, step: value, run_id: runId })),
})

/** A server that may be gone, and then answers some of what it is asked all the same. */
function serverThat(answersGone: (url: URL) => boolean = () => false) {
  const server = { isGone: false }
  const fetch = async (input: RequestInfo | URL) => {
    const url = new URL(input as string, location.origin)
    if (server.isGone && !answersGone(url)) throw new TypeError('connection refused')
    if (url.pathname.endsWith('experiments/search')) return Response.json({ experiments: [] })
    if (url.pathname.endsWith('get-history-bulk-interval')) return Response.json({}, { status: 404 })
    return Response.json(history(url.searchParams.get('run_id') ?? ''))
  }
  const client = new MlflowClient({ fetch, maxRetries: 0 })
  const cache = createQueryClient()
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <MantineProvider>
      <QueryClientProvider client={cache}>
        <MlflowClientContext value={client}>
          <div style={{ display: 'flex', height: 600 }}>{children}</div>
        </MlflowClientContext>
      </QueryClientProvider>
    </MantineProvider>
  )
  const check = () => cache.fetchQuery({ ...reachabilityOptions(client), staleTime: 0 }).catch(() => undefined)
  return { server, wrapper, check, client }
}

const card = page.getByRole('article', { name: KEY })

it('a card whose answer does not come says that the server is gone, and asks anew on demand', async () => {
  const { server, wrapper, check, client } = serverThat()
  await check()
  const stuck = Promise.withResolvers<never>()
  let isStuck = true
  const pages = client.metricHistoryPages.bind(client)
  client.metricHistoryPages = async function* (...call) {
    if (isStuck) await stuck.promise
    yield* pages(...call)
  }
  await render(<RunCharts charted={charted} />, { wrapper })
  await expect.element(card).toMatchTextContent(/loading…/)
  server.isGone = true
  await check()
  await expect.element(card).toMatchTextContent(/waiting for the server.*The server does not answer/)
  server.isGone = false
  isStuck = false
  await card.getByRole('button', { name: 'Try again' }).click()
  await expect.element(card).toMatchTextContent(/all 4 points/)
})

it('a card of which a part did not come has it when the server is back, without a press', async () => {
  const { server, wrapper, check } = serverThat((url) => url.searchParams.get('run_id') === 'otter')
  await check()
  server.isGone = true
  await render(<RunCharts charted={charted} />, { wrapper })
  await expect.element(card).toMatchTextContent(/2 points, 1 of 2 runs did not come/)
  await check()
  server.isGone = false
  await check()
  await expect.element(card).toMatchTextContent(/all 4 points/)
})

it('bars say why their histories are not there, and get them when the server is back', async () => {
  const { server, wrapper, check } = serverThat()
  await check()
  server.isGone = true
  const spec = { kind: 'bar', statistic: 'min', fields: [{ kind: 'metrics', key: KEY }] } as const
  await render(<CustomCard spec={spec} charted={charted} brushes={[]} onBrush={() => undefined} />, { wrapper })
  const bars = page.getByRole('article')
  await expect.element(bars.getByRole('alert')).toMatchTextContent(/does not answer/)
  await check()
  server.isGone = false
  await check()
  await expect.element(bars).toMatchTextContent(/all 4 points/)
})
