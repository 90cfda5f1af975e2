import { replay } from '../replay/replay.ts'

/** A tracking server as a function, as Hono takes it. */
export type Answering = (request: Request) => Promise<Response>

/** Passes a request on to a real server, with nothing but its method, address, type and body. */
export async function forward(request: Request, server: string): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const body = request.method === 'GET' ? {} : { body: await request.arrayBuffer() }
  const headers = { 'Content-Type': request.headers.get('content-type') ?? 'application/json' }
  const response = await fetch(server + pathname + search, { method: request.method, headers, ...body })
  return new Response(response.body, { status: response.status, headers: response.headers })
}

/** What answers as MLflow in a project: the real server in `mlflow`, the recordings in `replay`. */
export function answering(project: string): Answering {
  const server = process.env['RUNLENS_E2E_SERVER']
  return project === 'mlflow' && server !== undefined ? (request) => forward(request, server) : replay()
}
