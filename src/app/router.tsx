import { createHashRouter, replace } from 'react-router'
import { experimentsHref, experimentsPattern } from '../routes/experiments.ts'
import { runPattern } from '../routes/run.ts'
import { runsPattern } from '../routes/runs.ts'
import { Shell } from './Shell.tsx'

/** Hash routes, so that MLflow's own links open here from any path (docs/adr/0002-hash-routes.md). */
export const router = createHashRouter([
  {
    element: <Shell />,
    children: [
      { index: true, loader: () => replace(experimentsHref()) },
      {
        path: experimentsPattern,
        lazy: async () => ({ Component: (await import('../pages/experiments/ExperimentsPage.tsx')).ExperimentsPage }),
      },
      {
        path: runsPattern,
        lazy: async () => ({ Component: (await import('../pages/runs/RunsPage.tsx')).RunsPage }),
      },
      {
        path: runPattern,
        lazy: async () => ({ Component: (await import('../pages/run/RunPage.tsx')).RunPage }),
      },
    ],
  },
])
