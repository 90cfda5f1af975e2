/**
 * `npm run demo`: Runlens on a temporary store full of samples, which is removed at the end. Takes the options of the
 * command, such as `--port`. The page is built meanwhile if it is not up to date.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { HttpBindings } from '@hono/node-server'
import { MlflowClient } from '../src/client/mlflowClient.ts'
import { logSamples } from '../src/data/logSamples.ts'
import { openSqliteBackend } from '../src/server/embedded/embeddedBackend.ts'
import type * as serverMain from '../src/server/main.ts'
import type * as serverPage from '../src/server/page.ts'

const PAGE = 'dist/page'

function isBuilt(): boolean {
  const index = path.join(PAGE, 'index.html')
  if (!existsSync(index)) return false
  const builtMs = statSync(index).mtimeMs
  return globSync(['src/**/*.{ts,tsx,css}', 'index.html', 'package-lock.json']).every(
    (file) => statSync(file).mtimeMs < builtMs,
  )
}

async function build(): Promise<void> {
  if (isBuilt()) return
  const [code] = await once(spawn('vite', ['build', '--app', '--logLevel', 'warn'], { stdio: 'inherit' }), 'exit')
  if (code !== 0) throw new Error(`The page could not be built: vite ended with ${code}.`)
}

/** Fills a new store as any program would, by REST; only the network is left out. */
async function fill(file: string): Promise<void> {
  const backend = await openSqliteBackend({ file, isReadOnly: false, artifactFolders: [] })
  const fetch: typeof globalThis.fetch = async (input, init) =>
    backend.fetch(new Request(input, init), {} as HttpBindings)
  await logSamples(new MlflowClient({ trackingUri: 'http://localhost', fetch }))
  await backend.close()
}

async function built<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(path.resolve('dist/server', name)).href)) as T
}

const folder = mkdtempSync(path.join(tmpdir(), 'runlens-demo-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const file = path.join(folder, 'mlflow.db')
const leave = (): never => process.exit(1)
process.once('SIGINT', leave).once('SIGTERM', leave)
await Promise.all([build(), fill(file)])
process.off('SIGINT', leave).off('SIGTERM', leave)
// What is built starts in a third of the time that its sources take.
const { main } = await built<typeof serverMain>('main.js')
const { loadPage } = await built<typeof serverPage>('page.js')
await main([`sqlite:///${file}`, ...process.argv.slice(2)], process.env, () => loadPage(PAGE))
