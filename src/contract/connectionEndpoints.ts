import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'

/** GET `/runlens/connection`: of Runlens' own server, not of MLflow (docs/server.md). */
export const getConnection = endpoint<object>()({
  method: 'GET',
  path: '/runlens/connection',
  idempotent: true,
  response: z.object({
    kind: z.string(),
    trackingUri: z.string(),
    isReadOnly: z.boolean(),
    runlensVersion: z.string(),
    problems: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
    diskFull: z.optional(z.string()),
  }),
})

/** GET `/runlens/access`: of Runlens' own server, which asks the tracking server (docs/server.md). `''` when nothing is refused. */
export const getAccess = endpoint<{ readonly experiment_id: string }>()({
  method: 'GET',
  path: '/runlens/access',
  idempotent: true,
  response: z.object({ refusal: z.string() }),
})
