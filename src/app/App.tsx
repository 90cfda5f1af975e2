import type { DataRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { HistorySourceContext } from '../data/historySourceContext.ts'
import { historySourceInWorker } from '../data/historySourceInWorker.ts'
import { client, queryClient } from './clients.ts'
import { Providers } from './Providers.tsx'

const histories = historySourceInWorker()

/** @param router made before, so that it asks for the page's code while the rest of this one starts. */
export function App({ router }: { readonly router: DataRouter }) {
  return (
    <Providers client={client} queryClient={queryClient}>
      <HistorySourceContext value={histories}>
        <RouterProvider router={router} />
      </HistorySourceContext>
    </Providers>
  )
}
