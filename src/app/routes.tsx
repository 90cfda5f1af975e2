import { replace } from 'react-router'
import type { RouteObject } from 'react-router'
import { prepareRunPageReader } from '../data/runPageReader.ts'
import { experimentsHref, experimentsPattern } from '../routes/experiments.ts'
import { compareExperimentsPattern, comparePattern, runsPattern } from '../routes/patterns.ts'
import { runPattern } from '../routes/run.ts'
import { trashPattern } from '../routes/trash.ts'
import { loadPage } from './loadPage.ts'
import { RouteError } from './RouteError.tsx'
import { Shell } from './Shell.tsx'
import { StartScreen } from './StartScreen.tsx'

const loadRunsPage = loadPage(async () => {
  prepareRunPageReader()
  return (await import('../pages/runs/RunsPage.tsx')).RunsPage
})

/** Every place of the dashboard. Pages are loaded when they are first opened. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    HydrateFallback: StartScreen,
    ErrorBoundary: RouteError,
    children: [
      {
        // A second boundary inside of the shell: one broken page does not take the navigation away.
        ErrorBoundary: RouteError,
        children: [
          { index: true, element: null, loader: () => replace(experimentsHref()) },
          {
            path: experimentsPattern,
            lazy: loadPage(async () => (await import('../pages/experiments/ExperimentsPage.tsx')).ExperimentsPage),
          },
          {
            path: runsPattern,
            lazy: loadRunsPage,
          },
          {
            path: compareExperimentsPattern,
            lazy: loadRunsPage,
          },
          {
            path: runPattern,
            lazy: loadPage(async () => (await import('../pages/run/RunPage.tsx')).RunPage),
          },
          {
            path: comparePattern,
            lazy: loadPage(async () => {
              prepareRunPageReader()
              return (await import('../pages/compare/ComparePage.tsx')).ComparePage
            }),
          },
          {
            path: trashPattern,
            lazy: loadPage(async () => (await import('../pages/trash/TrashPage.tsx')).TrashPage),
          },
          {
            path: '*',
            lazy: loadPage(async () => (await import('../pages/not-found/NotFoundPage.tsx')).NotFoundPage),
          },
        ],
      },
    ],
  },
]
