import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { MlflowClient } from '../client/mlflowClient.ts'
import { MlflowClientContext } from '../data/clientContext.ts'
import { router } from './router.tsx'
import { cssVariablesResolver, theme } from './theme.ts'

const client = new MlflowClient()
// The client retries what is safe to retry; a second layer of retries would only multiply the wait.
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <MlflowClientContext value={client}>
          <RouterProvider router={router} />
          <Notifications position="bottom-right" />
        </MlflowClientContext>
      </QueryClientProvider>
    </MantineProvider>
  )
}
