import { serve } from '@hono/node-server'
import { expect } from '@playwright/test'
import { nodeFetch } from '../../src/client/node/nodeFetch.ts'
import { ExperimentsPage } from '../pages/experimentsPage.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { freePort } from '../support/process.ts'
import { startRunlens } from '../support/runlens.ts'
import { test as base } from '../support/test.ts'

const fetch = nodeFetch()

type Answer = (request: Request) => Response | Promise<Response>

interface Upstream {
  readonly serve: (answer: Answer) => void
  readonly url: string
}

/** The dashboard in front of a server that each test plays itself; at first nobody listens there. */
const test = base.extend<{ upstream: Upstream }>({
  upstream: async ({}, provide) => {
    const port = await freePort()
    const servers: ReturnType<typeof serve>[] = []
    await provide({
      url: `http://127.0.0.1:${port}`,
      serve: (answer) => servers.push(serve({ hostname: '127.0.0.1', port, fetch: answer })),
    })
    for (const server of servers) server.close()
  },
  baseURL: async ({ upstream }, provide) => {
    const runlens = await startRunlens(upstream.url)
    await provide(runlens.address)
    await runlens.stop()
  },
  // The failing answers are what these tests are about.
  expectedFailures: /\/(api|version|health)/,
})

/** Passes a request on to a server, with nothing but its method, address, type and body. */
async function forward(request: Request, server: string): Promise<Response> {
  const { method, signal } = request
  const { pathname, search } = new URL(request.url)
  const body = method === 'GET' ? null : await request.blob()
  const headers = new Headers({ 'Content-Type': request.headers.get('content-type') ?? 'application/json' })
  const response = await fetch(server + pathname + search, { method, headers, body, signal })
  return new Response(response.body, { status: response.status, headers: response.headers })
}

test('a server that is down is named as such, and the page recovers by itself when it is up again', async ({
  page,
  site,
  upstream,
}) => {
  const experimentsPage = new ExperimentsPage(page)
  await experimentsPage.open()
  await expect(page.getByRole('heading', { name: 'The tracking server is not reachable' })).toBeVisible({
    timeout: 20_000,
  })
  await expectAccessible(page)

  upstream.serve((request) => forward(request, site.server))
  await expect(experimentsPage.link('vision/digits-sweep')).toBeVisible()
})

test('a server that is not MLflow is named as such', async ({ page, upstream }) => {
  upstream.serve(() => new Response('<h1>It works!</h1>', { headers: { 'content-type': 'text/html' } }))
  await new ExperimentsPage(page).open()
  await expect(page.getByRole('heading', { name: 'This is not an MLflow tracking server' })).toBeVisible()
  await expectAccessible(page)
})

test('a server that wants a sign-in says how to give one', async ({ page, upstream }) => {
  upstream.serve(() => new Response('You are not authenticated.', { status: 401 }))
  await new ExperimentsPage(page).open()
  await expect(page.getByRole('heading', { name: 'Sign-in needed' })).toBeVisible()
  await expect(page.getByText('MLFLOW_TRACKING_USERNAME').first()).toBeVisible()
})
