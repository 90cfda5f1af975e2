import { MlflowClient } from '../client/mlflowClient.ts'
import { createQueryClient } from '../data/queryClient.ts'

/** What the whole page shares, from before it is drawn. */
export const client = new MlflowClient()
export const queryClient = createQueryClient()
