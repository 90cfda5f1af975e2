import { type Server, createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { type HttpBindings, getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Hono } from 'hono'
import { errorResponse } from './httpError.ts'
import { UsageError } from '../domain/usageError.ts'

/** A Node server without a request handler yet: development hangs its hot-reload socket on it first. */
export function createHttpServer(): Server {
  // Uploads of large artifacts may take longer than Node's five minutes; slow headers are still cut off.
  return createServer({ requestTimeout: 0 })
}

export function attachApp(server: Server, app: Hono<{ Bindings: HttpBindings }>, host: string): void {
  const malformed = () => errorResponse('BAD_REQUEST', 'The address of this request is malformed.')
  const respond = async (request: Request, bindings: HttpBindings): Promise<Response> => {
    const response = await app.fetch(request, bindings)
    // Hono answers HEAD with a copy, in which RESPONSE_ALREADY_SENT would no longer be recognised.
    return bindings.outgoing.headersSent ? RESPONSE_ALREADY_SENT : response
  }
  const listener = getRequestListener((request, bindings) => respond(request, bindings as HttpBindings), {
    hostname: host,
    errorHandler: malformed,
  })
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing))
}

/** Resolves with the real port. @throws UsageError when the address cannot be bound. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new UsageError(bindMessage(error.code ?? 'unknown reason', host, port), { cause: error }))
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

/** Stops accepting and cuts what is still open, streams included. */
export function stop(server: Server): void {
  server.close()
  server.closeAllConnections()
}

function bindMessage(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use; choose another with --port, or --port 0 for any free one.`
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this user; choose one above 1023 with --port.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is not an address of this machine; use --host 127.0.0.1, or --host 0.0.0.0 for every interface.`
    default:
      return `Runlens cannot listen on ${host}, port ${port} (${code}).`
  }
}
