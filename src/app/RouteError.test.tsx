import type { ComponentType } from 'react'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { MlflowClient } from '../client/mlflowClient.ts'
import { createQueryClient } from '../data/queryClient.ts'
import { lazyPart } from '../ui/lazyPart.ts'
import { loadPage } from './loadPage.ts'
import { Providers } from './Providers.tsx'
import { RouteError } from './RouteError.tsx'

async function renderRoute(Page: () => Promise<ComponentType>) {
  const router = createMemoryRouter([{ path: '/', ErrorBoundary: RouteError, lazy: loadPage(Page) }])
  await render(
    <Providers client={new MlflowClient()} queryClient={createQueryClient()}>
      <RouterProvider router={router} onError={() => undefined} />
    </Providers>,
  )
}

test('a page that breaks is told with its own words, and ways on', async () => {
  await renderRoute(async () => () => {
    throw new TypeError('x is not a function')
  })
  await expect.element(page.getByRole('heading', { name: 'Something went wrong on this page' })).toBeVisible()
  await expect.element(page.getByText('x is not a function')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Reload' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Experiments' })).toBeVisible()
})

test('code that does not arrive is no fault of the page: Runlens was stopped or replaced', async () => {
  await renderRoute(async () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  await expect.element(page.getByRole('heading', { name: 'This page could not be loaded' })).toBeVisible()
})

test('nor is that of a part of it', async () => {
  const Part = lazyPart(async () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  await renderRoute(async () => () => <Part />)
  await expect.element(page.getByRole('heading', { name: 'This page could not be loaded' })).toBeVisible()
})
