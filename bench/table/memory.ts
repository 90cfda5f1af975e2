import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { browserArguments, findBrowser } from '../../scripts/browser.ts'
import { startProcess } from '../forward/startProcess.ts'
import { Inspector } from './inspector.ts'

/** 100,000 runs, each with 90 metrics, 90 params and 20 tags. */
const SHAPE = ['100000', '90', '90', '20']
const LOADED = '100,000 runs'
const POLL_MS = 1000

/**
 * What 100,000 runs × 200 columns take in the page: its whole process, and how much of it there was without them. Linux
 * only. Not by Playwright, for which the page's process keeps 200 MiB of answers.
 */
export async function printMemory(command: string): Promise<void> {
  const upstream = await startProcess(new URL('upstream.ts', import.meta.url).pathname, ...SHAPE)
  const runlens = await startProcess(command, upstream.address, '--port', '0')
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
    await inspector.openPage(`${runlens.address}/#/experiments`)
    await inspector.waitUntil(`document.body.innerText.includes('bench')`, POLL_MS)
    const before = await weighMiB(inspector)
    await inspector.evaluate(`location.hash = '#/experiments/1'`)
    await inspector.waitUntil(`document.body.innerText.includes('${LOADED}')`, POLL_MS)
    const after = await weighMiB(inspector)
    console.log(
      `100,000 runs × 200 columns: ${after - before} MiB (aim: 400 MiB); the page's process ${after} MiB, ${before} MiB without them`,
    )
    inspector.close()
  } finally {
    const ended = new Promise((resolve) => browser.once('exit', resolve))
    browser.kill()
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    runlens.child.kill()
    upstream.child.kill()
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

/** Of the largest page, garbage left out: it is not the table's. */
async function weighMiB(inspector: Inspector): Promise<number> {
  await inspector.collectGarbage()
  // What is freed is given back a moment later.
  await sleep(5 * POLL_MS)
  const sizes = (await inspector.pageProcessIds()).map((id) =>
    Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? Number.NaN),
  )
  return Math.round(Math.max(...sizes) / 1024)
}
