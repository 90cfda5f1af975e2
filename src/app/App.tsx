import { RouterProvider } from 'react-router/dom'
import { MlflowClient } from '../client/mlflowClient.ts'
import { HistorySourceContext } from '../data/historySourceContext.ts'
import { historySourceInWorker } from '../data/historySourceInWorker.ts'
import { createQueryClient } from '../data/queryClient.ts'
import { Providers } from './Providers.tsx'
import { router } from './router.ts'

const client = new MlflowClient()
const queryClient = createQueryClient()
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
