import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { browserArguments, findBrowser } from '../../scripts/browser.ts'
import { Inspector } from './inspector.ts'

/** Lends a browser of its own, with a new profile, that nobody else inspects. */
export async function withInspectedBrowser(work: (inspector: Inspector) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'runlens-bench-'))
  const browser = spawn(
    findBrowser(),
    [
      ...browserArguments,
      '--remote-debugging-port=0',
      '--window-size=1560,900',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  try {
    const inspector = await Inspector.connect(await addressOf(browser.stderr))
    await work(inspector)
    inspector.close()
  } finally {
    const ended = new Promise((resolve) => browser.once('exit', resolve))
    browser.kill()
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What the browser says about where it can be inspected. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /ws:\/\/\S+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('The browser ended before it could be inspected')
}
