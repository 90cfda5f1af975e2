import '../../ui/styles.ts'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { MlflowClient } from '../../client/mlflowClient.ts'
import { createQueryClient } from '../../data/queryClient.ts'
import { Providers } from '../Providers.tsx'
import { routes } from '../routes.tsx'

/**
 * Opens the whole dashboard at a place in a window as wide as a laptop's, with the real client over `fetch`; only retries are off, so that failures show at
 * once. The router tells where it is and navigates.
 */
export async function renderAt(href: string, fetch: typeof globalThis.fetch) {
  await page.viewport(1280, 800)
  const router = createMemoryRouter(routes, { initialEntries: [href] })
  const screen = await render(
    <div style={{ position: 'fixed', inset: 0 }}>
      <Providers client={new MlflowClient({ fetch, maxRetries: 0 })} queryClient={createQueryClient()}>
        <RouterProvider router={router} />
      </Providers>
    </div>,
  )
  return { router, screen }
}
