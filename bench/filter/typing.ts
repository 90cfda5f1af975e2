/** What a key costs the main thread, in CPU time, so that other work on the machine does not count. */
import type { CDPSession, Page } from 'playwright'

/** Of every key: all that it sets off, and the longest task of that, in milliseconds. */
export interface KeyCosts {
  readonly all: readonly number[]
  readonly longest: readonly number[]
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds: when, and how long in time of the thread. */
  readonly ts: number
  readonly tdur?: number
  readonly args: { readonly name?: string; readonly data?: { readonly type?: string } }
}

/** Between two keys: a quick typist's. What a pause sets off counts to the last key before it. */
const BETWEEN_KEYS_MS = 90
const PAUSE_MS = 800

/** Types into what has the focus, key by key, with a pause after each word. */
export async function typeAndTrace(page: Page, text: string): Promise<KeyCosts> {
  const cdp = await page.context().newCDPSession(page)
  const events = await trace(cdp, async () => {
    for (const key of text) {
      await page.keyboard.type(key)
      await page.waitForTimeout(key === ' ' ? PAUSE_MS : BETWEEN_KEYS_MS)
    }
  })
  const isKey = ({ name, args }: TraceEvent): boolean => name === 'EventDispatch' && args.data?.type === 'keydown'
  const keys = events.filter(isKey)
  const thread = keys[0]
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === thread?.pid && tid === thread.tid,
  )
  const costs = keys.map(({ ts }, index) => {
    const next = keys[index + 1]?.ts ?? Infinity
    // The task of a key begins before the event that it dispatches.
    const own = tasks.filter((task) => endOf(task) > ts && endOf(task) <= next)
    return own.map(({ tdur = 0 }) => tdur / 1000)
  })
  return {
    all: costs.map((tasksMs) => tasksMs.reduce((sum, ms) => sum + ms, 0)),
    longest: costs.map((tasksMs) => Math.max(0, ...tasksMs)),
  }
}

function endOf({ ts, tdur = 0 }: TraceEvent): number {
  return ts + tdur
}

async function trace(cdp: CDPSession, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  })
  await work()
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
  await cdp.send('Tracing.end')
  await complete
  return events
}
