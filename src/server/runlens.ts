#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
/** The Node that `npm ci` brings along where it can. */
const OWN_NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url))

// The rest is imported only after this check: an older Node would stop at its first missing feature, with a stack trace.
if (Number.parseInt(process.versions.node, 10) >= NEEDED) {
  const { main } = await import('./main.ts')
  const { loadPage } = await import('./page.ts')
  const here = import.meta.url
  const directory = fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/page' : '../page', here))
  await main(process.argv.slice(2), process.env, () => loadPage(directory))
} else if (existsSync(OWN_NODE)) {
  const child = spawn(OWN_NODE, process.argv.slice(1), { stdio: 'inherit' })
  // Ctrl+C reaches both: a second SIGINT would end the child while it closes its store.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill('SIGTERM'))
  child.once('exit', (code) => (process.exitCode = code ?? 1))
} else {
  console.error(`runlens: Node ${NEEDED} or newer is needed, but this is Node ${process.versions.node}.`)
  process.exitCode = 1
}
