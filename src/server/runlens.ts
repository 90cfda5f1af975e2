#!/usr/bin/env node
import { fileURLToPath } from 'node:url'

const NEEDED = 24

// The rest is imported only after this check: an older Node would stop at its first missing feature, with a stack trace.
if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  console.error(`runlens: Node ${NEEDED} or newer is needed, but this is Node ${process.versions.node}.`)
  process.exitCode = 1
} else {
  const { main } = await import('./main.ts')
  const { loadPage } = await import('./page.ts')
  const here = import.meta.url
  const directory = fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/page' : '../page', here))
  await main(process.argv.slice(2), process.env, () => loadPage(directory))
}
