import type { Browser } from 'playwright'
import { untilAtRest } from '../untilAtRest.ts'

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
export function untilProcessesAtRest(readProcesses: () => Promise<readonly ProcessInfo[]>): Promise<void> {
  const readMs = async () => 1000 * (await readProcesses()).reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  return untilAtRest(readMs, LOOK_MS, BUSY_SHARE)
}

/** As `untilProcessesAtRest`, of Playwright's browser. */
export async function untilBrowserAtRest(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  await untilProcessesAtRest(async () => (await session.send('SystemInfo.getProcessInfo')).processInfo)
  await session.detach()
}
