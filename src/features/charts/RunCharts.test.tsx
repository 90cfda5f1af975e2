import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { page } from 'vitest/browser'
import '../../ui/styles.ts'
import { MlflowClient } from '../../client/mlflowClient.ts'
import { MlflowClientContext } from '../../data/clientContext.ts'
import { readDrawn } from './drawn.ts'
import { RunCharts } from './RunCharts.tsx'

type Answer = (query: URLSearchParams) => Response | Promise<Response>

function pageOf(values: readonly number[], firstStep = 0, nextToken?: string): Response {
  const metrics = values.map((value, index) => ({ key: 'm', value, timestamp: 1000, step: firstStep + index }))
  return Response.json({ metrics, ...(nextToken === undefined ? {} : { next_page_token: nextToken }) })
}

async function show(metricKeys: readonly string[], answer: Answer, live = false) {
  const fetch = (input: RequestInfo | URL) =>
    Promise.resolve(answer(new URL(input as string, location.origin).searchParams))
  const client = new MlflowClient({ fetch, maxRetries: 0 })
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <MantineProvider>
      <QueryClientProvider client={cache}>
        <MlflowClientContext value={client}>
          <div style={{ display: 'flex', height: 600 }}>{children}</div>
        </MlflowClientContext>
      </QueryClientProvider>
    </MantineProvider>
  )
  const run = { runId: 'r1', name: 'brave-otter', color: 'var(--run-1)', live, endTimeMs: Number.NaN }
  const charted = { runs: [run], metricKeys, paramKeys: [], tagKeys: [], cell: () => 1 }
  return render(<RunCharts charted={charted} />, { wrapper })
}

const card = (name: string) => page.getByRole('article', { name, exact: true })

describe('RunCharts', () => {
  it('draws every point of every page', async () => {
    const { container } = await show(['loss'], (query) =>
      query.get('page_token') === 'second' ? pageOf([3, 4], 2) : pageOf([1, 2], 0, 'second'),
    )
    await expect.element(card('loss')).toMatchTextContent(/all 4 points/)
    const [drawn] = readDrawn(container.querySelector('canvas')!)
    expect([...drawn!.y]).toEqual([1, 2, 3, 4])
  })

  it('draws what has come while the rest is on its way, and says so', async () => {
    const rest = Promise.withResolvers<Response>()
    const { container } = await show(['loss'], (query) =>
      query.get('page_token') === 'second' ? rest.promise : pageOf([1, 2], 0, 'second'),
    )
    await expect.element(card('loss')).toMatchTextContent(/2 points so far, loading…/)
    expect([...readDrawn(container.querySelector('canvas')!)[0]!.y]).toEqual([1, 2])
    rest.resolve(pageOf([3], 2))
    await expect.element(card('loss')).toMatchTextContent(/all 3 points/)
  })

  it('says where the data would be why it is not there, and gets it on demand', async () => {
    let broken = true
    await show(['loss'], () =>
      broken ? Response.json({ error_code: 'INTERNAL_ERROR', message: 'disk full' }, { status: 500 }) : pageOf([1, 2]),
    )
    await expect.element(card('loss')).toMatchTextContent(/The tracking server failed.*disk full/)
    broken = false
    await card('loss').getByRole('button', { name: 'Try again' }).click()
    await expect.element(card('loss')).toMatchTextContent(/all 2 points/)
  })

  it('keeps the first page on the screen when the second fails', async () => {
    await show(['loss'], (query) =>
      query.get('page_token') === 'second'
        ? Response.json({ error_code: 'INTERNAL_ERROR', message: 'disk full' }, { status: 500 })
        : pageOf([1, 2], 0, 'second'),
    )
    await expect.element(card('loss')).toMatchTextContent(/2 points, the rest did not come/)
    await expect.element(card('loss').getByRole('button', { name: 'Try again' })).toBeVisible()
  })

  it('says of a run that still goes that more may come', async () => {
    await show(['loss'], () => pageOf([1, 2]), true)
    await expect.element(card('loss')).toMatchTextContent(/all 2 points so far/)
  })

  it('puts metrics into sections by prefix, numbers in order', async () => {
    await show(['train/loss', 'layer10/x', 'lr', 'layer2/x', 'train/acc'], () => pageOf([1, 2]))
    const headings = page.getByRole('heading', { level: 2 })
    await expect
      .poll(() => headings.elements().map((heading) => heading.textContent))
      .toEqual(['Without a prefix 1 chart', 'layer2 1 chart', 'layer10 1 chart', 'train 2 charts'])
    await expect.element(page.getByRole('article').first()).toHaveAccessibleName('lr')
  })

  it('finds metrics by words of their names when there are many', async () => {
    const keys = Array.from({ length: 13 }, (_, index) => `layer${index}/norm`)
    await show([...keys, 'val/loss'], () => pageOf([1, 2]))
    await page.getByRole('searchbox', { name: 'Find a metric' }).fill('LOSS val')
    await expect.element(page.getByText('1 of 14 metrics')).toBeVisible()
    await expect.element(card('val/loss')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find a metric' }).fill('zzz')
    await expect.element(page.getByText('No metric has “zzz” in its name.')).toBeVisible()
  })

  it('reads and draws only the cards near the view', async () => {
    const asked = new Set<string | null>()
    const keys = Array.from({ length: 400 }, (_, index) => `m${index}`)
    await show(keys, (query) => {
      asked.add(query.get('metric_key'))
      return pageOf([1, 2])
    })
    await expect.element(card('m0')).toMatchTextContent(/all 2 points/)
    expect(asked.size).toBeLessThan(60)
    expect(page.getByRole('article').elements().length).toBeLessThan(60)
    let scroller = card('m0').element()
    while (scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement!
    scroller.scrollTop = scroller.scrollHeight
    await expect.element(card('m399')).toMatchTextContent(/all 2 points/)
    expect(card('m0').query()).toBeNull()
  })
})
