import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'

/** What the server can do. Other fields follow in newer versions. */
export const getServerInfo = endpoint<object>()({
  method: 'GET',
  path: '/api/3.0/mlflow/server-info',
  idempotent: true,
  since: '3.10',
  response: z.object({ workspaces_enabled: z._default(z.boolean(), false) }),
})
