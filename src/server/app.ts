import { type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import { type Backend } from './backend.ts'
import { type HostRule, refuseHost, refuseOrigin, refuseTarget } from './guard.ts'
import { errorResponse } from './httpError.ts'
import { DATA_HEADERS } from './securityHeaders.ts'
import { type PageHandler } from './page.ts'

/** Everything that MLflow's clients and pages ask a tracking server for. */
const API_PATHS = ['/api/*', '/ajax-api/*', '/get-artifact', '/health', '/version']

export interface AppParts {
  backend: Backend
  page: PageHandler
  isOurHost: HostRule
  version: string
}

/** Nobody reads a longer list, and a folder may hold a great many broken files. */
const MOST_PROBLEMS = 100

/**
 * The whole server as a function `Request → Response`. Node's raw request and response travel in the bindings; only the
 * forwarder and the development page need them.
 */
export function createApp({ backend, page, isOurHost, version }: AppParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.use(async (context, next) => {
    const request = context.req.raw
    const refusal = refuseTarget(request.method, wireTarget(context)) ?? refuseHost(request, isOurHost)
    if (refusal !== undefined) return refusal
    return next()
  })

  app.get('/runlens/connection', async (context) => {
    const refusal = refuseOrigin(context.req.raw)
    if (refusal !== undefined) return refusal
    const { kind, trackingUri, isReadOnly } = backend
    const problems = (await backend.problems?.())?.slice(0, MOST_PROBLEMS) ?? []
    const diskFull = backend.diskFull?.()
    const connection = {
      kind,
      trackingUri,
      isReadOnly,
      runlensVersion: version,
      ...(problems.length === 0 ? {} : { problems }),
      ...(diskFull === undefined ? {} : { diskFull }),
    }
    return context.json(connection, 200, {
      ...DATA_HEADERS,
      'cache-control': 'no-store',
    })
  })

  app.get('/runlens/access', async (context) => {
    const refusal = refuseOrigin(context.req.raw)
    if (refusal !== undefined) return refusal
    const answer = await backend.access?.(context.req.query('experiment_id') ?? '', context.env)
    return harden(answer ?? context.json({ refusal: '' }))
  })

  app.on(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], API_PATHS, async (context) => {
    const request = context.req.raw
    return refuseOrigin(request) ?? harden(await backend.fetch(request, context.env))
  })

  app.get('*', (context) => page(context.req.raw, context.env))
  app.notFound(() => errorResponse('ENDPOINT_NOT_FOUND', 'There is nothing at this address.'))
  app.onError((error) => {
    console.error(error)
    return errorResponse('INTERNAL_ERROR', 'Runlens failed to answer this request; its terminal shows why.')
  })
  return app
}

function wireTarget({ env, req }: Context<{ Bindings: HttpBindings }>): string {
  // `app.request()` in tests runs without bindings.
  const onTheWire = (env as Partial<HttpBindings> | undefined)?.incoming?.url
  if (onTheWire !== undefined) return onTheWire
  const url = new URL(req.url)
  return url.pathname + url.search
}

/** The rule holds for every backend, whatever it forgets. RESPONSE_ALREADY_SENT is one shared object: never touch it. */
function harden(response: Response): Response {
  if (response === RESPONSE_ALREADY_SENT) return response
  for (const [name, value] of Object.entries(DATA_HEADERS)) response.headers.set(name, value)
  return response
}
