import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright'

interface ProcessInfo {
  /** Seconds since it began. */
  readonly cpuTime: number
}

const LOOK_MS = 300
const BUSY_SHARE = 0.1

/**
 * Waits until no process of a browser does anything. A window that opens starts a page for the suggestions under its address
 * bar, which takes a core for half a second: people open a tab in a window that they have.
 */
export async function untilAtRest(readProcesses: () => Promise<readonly ProcessInfo[]>): Promise<void> {
  const readMs = async (): Promise<number> =>
    1000 * (await readProcesses()).reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  let before = await readMs()
  let busyMs = Infinity
  while (busyMs > BUSY_SHARE * LOOK_MS) {
    await sleep(LOOK_MS)
    const now = await readMs()
    // Less, when a process has ended.
    busyMs = Math.abs(now - before)
    before = now
  }
}

/** As `untilAtRest`, of Playwright's browser. */
export async function untilBrowserAtRest(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  await untilAtRest(async () => (await session.send('SystemInfo.getProcessInfo')).processInfo)
  await session.detach()
}
