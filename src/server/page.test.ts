import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HttpBindings } from '@hono/node-server'
import { expect, onTestFinished, test } from 'vitest'
import { loadPage } from './page.ts'

const SCRIPT = 'export const text = "runlens"\n'.repeat(100)

async function builtPage(): Promise<(path: string, headers?: Record<string, string>) => Promise<Response>> {
  const directory = await mkdtemp(join(tmpdir(), 'runlens-page-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await mkdir(join(directory, 'assets'))
  await writeFile(join(directory, 'index.html'), '<meta nonce="%CSP_NONCE%"><style nonce="%CSP_NONCE%"></style>')
  await writeFile(join(directory, 'logo.svg'), '<svg/>')
  await writeFile(join(directory, 'assets', 'index-a1.js'), SCRIPT)
  await writeFile(join(directory, 'assets', 'inter.woff2'), Buffer.from([0, 1, 2]))
  const page = await loadPage(directory)
  return async (path, headers = {}) => page(new Request(`http://localhost${path}`, { headers }), {} as HttpBindings)
}

test.each(['/', '/index.html'])('%s is the page, asked for anew each time', async (path) => {
  const answer = await (await builtPage())(path)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
})

test('every page has its own nonce, the same in its policy and its HTML', async () => {
  const ask = await builtPage()
  const nonces = new Set<string>()
  for (let visit = 0; visit < 3; visit++) {
    const answer = await ask('/')
    const nonce = /style-src 'self' 'nonce-([^']{20,})'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
    expect(await answer.text()).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}"></style>`)
    nonces.add(nonce ?? '')
  }
  expect(nonces.size).toBe(3)
})

test('the page’s policy allows its own scripts only, and nobody may frame it', async () => {
  const policy = (await (await builtPage())('/')).headers.get('content-security-policy')?.split('; ')
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]),
  )
})

test.each([
  ['/assets/index-a1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/inter.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ['/logo.svg', 'image/svg+xml', 'no-cache'],
])('%s is sent as %s, cached as "%s"', async (path, type, caching) => {
  const { headers } = await (await builtPage())(path)
  expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([type, caching])
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a script is compressed for a browser that accepts it', async () => {
  const answer = await (await builtPage())('/assets/index-a1.js', { 'accept-encoding': 'br, gzip' })
  expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual(['gzip', 'accept-encoding'])
  const plain = answer.body?.pipeThrough(new DecompressionStream('gzip'))
  expect(await new Response(plain).text()).toBe(SCRIPT)
})

test.each([
  ['/assets/index-a1.js', {}],
  ['/assets/inter.woff2', { 'accept-encoding': 'gzip' }],
])('%s is sent plain with %o', async (path, headers: Record<string, string>) => {
  expect((await (await builtPage())(path, headers)).headers.get('content-encoding')).toBeNull()
})

test.each(['/nothing', '/assets', '/assets/', '/experiments/1', '/constructor'])('%s does not exist', async (path) => {
  expect((await (await builtPage())(path)).status).toBe(404)
})

test('a page that has not been built is named with the command that builds it', async () => {
  await expect(loadPage('/nonexistent/page')).rejects.toThrow(
    'The page is missing in /nonexistent/page; build it with "npm run build".',
  )
})
