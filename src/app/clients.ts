import { MlflowClient } from '../client/mlflowClient.ts'
import { createQueryClient } from '../data/queryClient.ts'
import { fetchAhead } from './fetchAhead.ts'

/** What the whole page shares, from before it is drawn. */
export const client = new MlflowClient({ fetch: fetchAhead })
export const queryClient = createQueryClient()
