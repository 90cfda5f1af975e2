import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { MlflowClientContext } from '../data/clientContext.ts'
import { cssVariablesResolver, theme } from './theme.ts'

interface ProvidersProps {
  readonly client: MlflowClient
  readonly queryClient: QueryClient
  readonly children: ReactNode
}

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

/** What every page stands in: look, query cache, tracking client. Tests pass their own of the last two. */
export function Providers({ client, queryClient, children }: ProvidersProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <MlflowClientContext value={client}>
          {children}
          <Notifications position="bottom-right" />
        </MlflowClientContext>
      </QueryClientProvider>
    </MantineProvider>
  )
}
