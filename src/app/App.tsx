import { RouterProvider } from 'react-router/dom'
import { MlflowClient } from '../client/mlflowClient.ts'
import { createQueryClient } from './createQueryClient.ts'
import { Providers } from './Providers.tsx'
import { router } from './router.tsx'

const client = new MlflowClient()
const queryClient = createQueryClient()

export function App() {
  return (
    <Providers client={client} queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  )
}
