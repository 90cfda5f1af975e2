import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { startProcess } from '../forward/startProcess.ts'
import { withInspectedBrowser } from './inspectedBrowser.ts'
import type { Inspector } from './inspector.ts'

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
  try {
    await withInspectedBrowser((inspector) => print(inspector, runlens.address))
  } finally {
    runlens.child.kill()
    upstream.child.kill()
  }
}

async function print(inspector: Inspector, address: string): Promise<void> {
  await inspector.openPage(`${address}/#/experiments`)
  await inspector.waitUntil(`document.body.innerText.includes('bench')`, POLL_MS)
  const before = await weighMiB(inspector)
  await inspector.evaluate(`location.hash = '#/experiments/1'`)
  await inspector.waitUntil(`document.body.innerText.includes('${LOADED}')`, POLL_MS)
  const after = await weighMiB(inspector)
  console.log(
    `100,000 runs × 200 columns: ${after - before} MiB (aim: 400 MiB); the page's process ${after} MiB, ${before} MiB without them`,
  )
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
