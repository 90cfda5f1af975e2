import { RouterProvider } from 'react-router/dom'
import { MlflowClient } from '../client/mlflowClient.ts'
import { ReadHistoryContext } from '../data/metricHistoryContext.ts'
import { historyReaderInWorker } from '../data/metricHistoryThread.ts'
import { createQueryClient } from '../data/queryClient.ts'
import { Providers } from './Providers.tsx'
import { router } from './router.ts'

const client = new MlflowClient()
const queryClient = createQueryClient()
const readHistory = historyReaderInWorker()

export function App() {
  return (
    <Providers client={client} queryClient={queryClient}>
      <ReadHistoryContext value={readHistory}>
        <RouterProvider router={router} />
      </ReadHistoryContext>
    </Providers>
  )
}
