import '../ui/styles.ts'
import { startTransition, StrictMode } from 'react'
import { createHashRouter } from 'react-router'
import { nextTask } from '../lib/nextTask.ts'
import { App } from './App.tsx'
import { askAhead } from './askAhead.ts'
import { routes } from './routes.tsx'
import { warmUp } from './warmUp.ts'

/** In steps, each of them a task of its own: together they would keep the browser for longer than a person can miss. */
async function start(): Promise<void> {
  await new Promise<void>(nextTask)
  askAhead()
  // Hash routes, so that MLflow's own links open here from any path (docs/adr/0002-hash-routes.md).
  const router = createHashRouter(routes)
  const { createRoot } = await import('react-dom/client')
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  // A little at a time: the page's own code may be here already, and then all of it is drawn now.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App router={router} />
      </StrictMode>,
    ),
  )
  warmUp()
}

void start()
