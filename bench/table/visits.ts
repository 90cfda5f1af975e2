import { setTimeout as sleep } from 'node:timers/promises'
import { watchFirstRows, watchLongTasks } from './inPage.ts'
import { withInspectedBrowser } from './inspectedBrowser.ts'
import type { Inspector } from './inspector.ts'
import { ms, tasksText } from './print.ts'

const ROUNDS = 5
const POLL_MS = 20
/** After a visit, for what the browser keeps of it. */
const KEPT_MS = 1500

interface Visit {
  /** All since the navigation, in milliseconds. */
  readonly paintedMs: number
  /** The rows that can be pressed. */
  readonly ownMs: number
  /** The last byte of the first page of runs. */
  readonly runsMs: number
  /** The last byte of the code that shows them. */
  readonly codeMs: number
  readonly allMs: number
  readonly tasks: readonly { readonly start: number; readonly ms: number }[]
}

/** Runs before anything of the page does. */
const WATCH = `(${String(watchLongTasks)})(); (${String(watchFirstRows)})()`

function readVisit(): Omit<Visit, 'allMs'> {
  const page = globalThis as unknown as { firstRowsMs: number; ownRowsMs: number; longTasks: Visit['tasks'] }
  const { firstRowsMs, ownRowsMs, longTasks } = page
  const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const code = all.filter(({ name, responseEnd }) => name.endsWith('.js') && responseEnd < ownRowsMs)
  return {
    paintedMs: firstRowsMs,
    ownMs: ownRowsMs,
    runsMs: all.find(({ name }) => name.endsWith('runs/search'))?.responseEnd ?? Number.NaN,
    codeMs: Math.max(...code.map(({ responseEnd }) => responseEnd)),
    tasks: longTasks,
  }
}

async function visit(inspector: Inspector, address: string, visitor: string): Promise<Visit> {
  await inspector.openPage(`${address}/#/experiments/1`, visitor, WATCH)
  await inspector.waitUntil('globalThis.ownRowsMs !== undefined', POLL_MS)
  await inspector.waitUntil(
    `[...document.querySelectorAll('output')].some(({ textContent }) => textContent === '10,000 runs')`,
    POLL_MS,
  )
  const allMs = (await inspector.evaluate('performance.now()')) as number
  const read = JSON.parse(String(await inspector.evaluate(`JSON.stringify((${String(readVisit)})())`))) as Omit<
    Visit,
    'allMs'
  >
  await sleep(KEPT_MS)
  await inspector.closePage()
  return { ...read, allMs }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/**
 * From the navigation to the first rows, for somebody who was never here and for somebody who comes back. Without
 * Playwright, which has the browser write down a stack for whatever is fetched.
 */
export async function printVisits(address: string): Promise<void> {
  await withInspectedBrowser(async (inspector) => {
    const [first, later]: [Visit[], Visit[]] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      const visitor = await inspector.newVisitor()
      first.push(await visit(inspector, address, visitor))
      await visit(inspector, address, visitor)
      later.push(await visit(inspector, address, visitor))
    }
    print('the first visit ever, nothing in the browser’s cache', first)
    print('the third visit, the page’s files in the browser’s cache', later)
  })
}

function print(what: string, visits: readonly Visit[]): void {
  const of = (value: (visit: Visit) => number): string => ms(median(visits.map(value)))
  console.log(
    `${what}, median of ${ROUNDS}: first rows ${of(({ paintedMs }) => paintedMs)} after navigation, ` +
      `${of(({ paintedMs, runsMs }) => paintedMs - runsMs)} after the last byte of their page (aim: 150 ms); ` +
      `those that can be pressed ${of(({ ownMs }) => ownMs)} after navigation, ` +
      `${of(({ ownMs, runsMs, codeMs }) => ownMs - Math.max(runsMs, codeMs))} after the last byte of page and code`,
  )
  const until = visits.flatMap(({ tasks, ownMs }) => tasks.filter(({ start }) => start < ownMs))
  const behind = visits.flatMap(({ tasks, ownMs }) => tasks.filter(({ start }) => start >= ownMs))
  console.log(
    `  all 10,000 runs ${of(({ allMs }) => allMs)} after navigation; tasks over 50 ms in all ${ROUNDS} (aim: none): ` +
      `until those ${tasksText(until)}, later ${tasksText(behind)}`,
  )
}
