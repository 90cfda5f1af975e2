import { RouterProvider } from 'react-router/dom'
import { HistorySourceContext } from '../data/historySourceContext.ts'
import { historySourceInWorker } from '../data/historySourceInWorker.ts'
import { client, queryClient } from './clients.ts'
import { Providers } from './Providers.tsx'
import { router } from './router.ts'

const histories = historySourceInWorker()

export function App() {
  return (
    <Providers client={client} queryClient={queryClient}>
      <HistorySourceContext value={histories}>
        <RouterProvider router={router} />
      </HistorySourceContext>
    </Providers>
  )
}
