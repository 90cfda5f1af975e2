/**
 * `npm run dev -- <tracking-uri> [options]`: the command `runlens` with Vite, and so hot reload, in place of the built page.
 * Same host rules, same policies, same forwarding as in production.
 */
import { readFile } from 'node:fs/promises'
import { type Server } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { createServer } from 'vite'
import { main } from '../src/server/main.ts'
import { type PageHandler, pageResponse } from '../src/server/page.ts'

const INDEX = new URL('../index.html', import.meta.url)

/** Vite's part: the page with its hot-reload client, modules, styles and files of public/. */
async function startVite(server: Server): Promise<PageHandler> {
  const vite = await createServer({
    appType: 'custom',
    // Vite writes this into the script and style tags that it adds; pageResponse puts the real nonce in.
    html: { cspNonce: '%CSP_NONCE%' },
    server: { middlewareMode: true, ws: { server } },
  })
  return async (request, { incoming, outgoing }) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/') {
      return pageResponse(await vite.transformIndexHtml('/', await readFile(INDEX, 'utf8')), true)
    }
    vite.middlewares(incoming, outgoing, () => {
      outgoing.statusCode = 404
      outgoing.end()
    })
    return RESPONSE_ALREADY_SENT
  }
}

await main(process.argv.slice(2), process.env, startVite)
