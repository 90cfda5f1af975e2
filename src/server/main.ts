import { existsSync } from 'node:fs'
import { type Server, get } from 'node:http'
import { hostname } from 'node:os'
import { isIPv6 } from 'node:net'
import { json } from 'node:stream/consumers'
import { stripVTControlCharacters } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { openBackend } from './openBackend.ts'
import { type CommandLine, HELP, parseCommandLine } from './commandLine.ts'
import { type Environment, readVariable } from '../domain/access/accessSources.ts'
import { hostRule } from './guard.ts'
import { attachApp, createHttpServer, listen, stop } from './listen.ts'
import { openBrowser } from './openBrowser.ts'
import { type PageHandler } from './page.ts'
import { parseTrackingUri } from '../domain/trackingUri.ts'
import { defaultTrackingUri } from './defaultTrackingUri.ts'
import { UsageError } from '../domain/usageError.ts'

/** How the page comes about: from the build, or from Vite in development. */
export type PageSource = (server: Server) => Promise<PageHandler>

/** The command `runlens`: reads its arguments, serves until a signal, and says in one sentence what it cannot do. */
export async function main(args: string[], environment: Environment, pageSource: PageSource): Promise<void> {
  try {
    const commandLine = parseCommandLine(args)
    if (commandLine.help) console.log(HELP)
    else if (commandLine.version) console.log(packageJson.version)
    else await serve(commandLine, environment, pageSource)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(`runlens: ${error.message}`)
    process.exitCode = 1
  }
}

async function serve(commandLine: CommandLine, environment: Environment, pageSource: PageSource): Promise<void> {
  const { host } = commandLine
  const named = commandLine.trackingUri ?? readVariable(environment, 'MLFLOW_TRACKING_URI') ?? ''
  const isDefault = named.trim() === ''
  const uri = parseTrackingUri(isDefault ? defaultTrackingUri() : named)
  const isNew = (uri.kind === 'folder' || uri.kind === 'sqlite') && !existsSync(uri.path)
  const backend = await openBackend(uri, environment, commandLine)
  const server = createHttpServer()
  const page = await pageSource(server)
  const isOurHost = hostRule(host, hostname())
  attachApp(server, createApp({ backend, page, isOurHost, version: packageJson.version }), host)
  const port = await listen(server, host, commandLine.port)

  const address = `http://${visibleHost(host)}:${port}`
  const readOnly = commandLine.readOnly ? ', read-only' : ', read-only because it may not be written to'
  const remarks = [
    isDefault ? ", MLflow's default in this folder" : '',
    isNew ? ', which is new: it was not there' : '',
    backend.isReadOnly ? readOnly : '',
  ].join('')
  console.log(`Runlens shows the experiments of ${backend.trackingUri}${remarks}`)
  console.log(`Open ${address}  (Ctrl+C ends it)`)
  if (!isLoopback(host)) console.log('Everyone who can reach this machine can read and change these experiments.')
  if (commandLine.open) openBrowser(address)
  if (backend.kind === 'forward') warnOfUpstream(address)

  let isEnding = false
  const end = async () => {
    if (isEnding) return
    isEnding = true
    stop(server)
    await backend.close()
    process.exit(0)
  }
  process.once('SIGINT', () => void end()).once('SIGTERM', () => void end())
  if (readVariable(environment, 'npm_lifecycle_event') !== undefined) onParentEnd(() => void end())
}

/** In bytes; ours are a sentence or two. */
const LONGEST_REASON = 2000

/** Asks as the page will, and says here already why nothing would come: a mistyped port, a server that is something else. */
function warnOfUpstream(address: string): void {
  get(`${address}/api/2.0/mlflow/experiments/search?max_results=1`, (answer) => {
    // What a server that is something else says may have no end.
    const isReason = answer.statusCode !== 200 && Number(answer.headers['content-length']) <= LONGEST_REASON
    if (!isReason) answer.destroy()
    else json(answer).then(sayWhy, () => undefined)
  }).once('error', () => undefined)
}

function sayWhy(refusal: unknown): void {
  const { error_code: code, message } = (refusal ?? {}) as { error_code?: unknown; message?: unknown }
  if (typeof code === 'string' && code.startsWith('UPSTREAM_')) console.error(stripVTControlCharacters(String(message)))
}

/** npm ends on a signal after ending the shell between it and this process, which would live on and keep the port. */
function onParentEnd(end: () => void): void {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 500).unref()
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function visibleHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return isIPv6(host) ? `[${host}]` : host
}
