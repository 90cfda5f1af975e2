import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { ActionRunner } from '../data/actions/actionRunner.ts'
import { ActionsContext } from '../data/actions/actionsContext.ts'
import { MlflowClientContext } from '../data/clientContext.ts'
import { SeenPlaces, SeenPlacesContext } from '../ui/seenPlaces.ts'
import { cssVariablesResolver, theme } from './theme.ts'

interface ProvidersProps {
  readonly client: MlflowClient
  readonly queryClient: QueryClient
  readonly children: ReactNode
}

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

/** What every page stands in: look, query cache, tracking client, what changes go through. Tests pass their own cache and client. */
export function Providers({ client, queryClient, children }: ProvidersProps) {
  const [actions] = useState(() => new ActionRunner(client, queryClient))
  const [places] = useState(() => new SeenPlaces())
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <MlflowClientContext value={client}>
          <ActionsContext value={actions}>
            <SeenPlacesContext value={places}>{children}</SeenPlacesContext>
          </ActionsContext>
        </MlflowClientContext>
      </QueryClientProvider>
    </MantineProvider>
  )
}
