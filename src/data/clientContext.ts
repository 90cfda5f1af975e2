import { createContext, use } from 'react'
import type { MlflowClient } from '../client/mlflowClient.ts'

/** The one client that a page's queries and mutations go through. Provided by `app`. */
export const MlflowClientContext = createContext<MlflowClient | undefined>(undefined)

/** The client of this page. @throws Error outside of `MlflowClientContext`. */
export function useMlflowClient(): MlflowClient {
  const client = use(MlflowClientContext)
  if (client === undefined) throw new Error('useMlflowClient needs MlflowClientContext above it')
  return client
}
