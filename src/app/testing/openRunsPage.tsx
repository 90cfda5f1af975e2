import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { render } from 'vitest-browser-react'
import { createQueryClient } from '../../data/queryClient.ts'
import type { RunsServer } from '../../data/testing/runsServer.ts'
import { RunsPage } from '../../pages/runs/RunsPage.tsx'
import { runPattern } from '../../routes/run.ts'
import { compareExperimentsPattern, runsPattern } from '../../routes/patterns.ts'
import '../../ui/styles.ts'
import { Providers } from '../Providers.tsx'

/** Opens the page of runs at `link`, in front of `server`; a run's page only says where it is. */
export async function openRunsPage(server: RunsServer, link = '/experiments/7') {
  const queryClient = createQueryClient()
  const router = createMemoryRouter(
    [
      { path: runsPattern, Component: RunsPage },
      { path: compareExperimentsPattern, Component: RunsPage },
      { path: runPattern, element: <h1>A run</h1> },
      { path: '*', element: <h1>Elsewhere</h1> },
    ],
    { initialEntries: [link] },
  )
  await render(
    <Providers client={server.client} queryClient={queryClient}>
      <main style={{ display: 'flex', flexDirection: 'column', height: 600, width: 1000 }}>
        <RouterProvider router={router} />
      </main>
    </Providers>,
  )
  const at = () => router.state.location.pathname + router.state.location.search
  return { queryClient, router, at }
}
