import { RouterProvider } from 'react-router/dom'
import { MlflowClient } from '../client/mlflowClient.ts'
import { createQueryClient } from '../data/queryClient.ts'
import { Providers } from './Providers.tsx'
import { router } from './router.ts'

const client = new MlflowClient()
const queryClient = createQueryClient()

export function App() {
  return (
    <Providers client={client} queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  )
}
