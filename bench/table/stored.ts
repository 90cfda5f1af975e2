import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright'
import { startProcess } from '../forward/startProcess.ts'
import { fillRuns } from './fillRuns.ts'
import { printLoading } from './loading.ts'

const RUNS = 10_000
const KEYS = { metrics: 50, params: 50, tags: 10 }

/** Loading 10,000 runs from a database that `command` reads. */
export async function printStored(browser: Browser, command: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'runlens-bench-'))
  const file = path.join(folder, 'runs.db')
  fillRuns(file, RUNS, KEYS)
  const runlens = await startProcess(command, `sqlite:///${file}`, '--port', '0')
  try {
    await printLoading(browser, runlens.address, 'a database')
  } finally {
    runlens.child.kill()
    rmSync(folder, { recursive: true })
  }
}
