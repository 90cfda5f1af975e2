import { withInspectedBrowser } from './inspectedBrowser.ts'
import type { TraceEvent } from './inspector.ts'
import { ms } from './print.ts'

const ROUNDS = 5
const POLL_MS = 100
const LONG_MS = 50
const TASK = 'ThreadControllerImpl::RunTask'

interface Task {
  readonly ms: number
  /** How much of it the thread ran; the rest it waited for a core that others had. */
  readonly ownMs: number
}

/** The tasks of the page's main thread: of all such threads the one that ran most. */
function mainThreadTasks(events: readonly TraceEvent[]): readonly Task[] {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const lists = threads.map(({ pid, tid }) =>
    events
      .filter((event) => event.name === TASK && event.pid === pid && event.tid === tid)
      .map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1000, ownMs: tdur / 1000 })),
  )
  const sum = (tasks: readonly Task[]): number => tasks.reduce((total, { ownMs }) => total + ownMs, 0)
  return lists.toSorted((a, b) => sum(b) - sum(a))[0] ?? []
}

/**
 * The longest tasks of first visits, from the navigation until all runs are there, by the time that the thread itself ran:
 * on a machine that does other things, too, most of a task over 50 ms may be waiting.
 */
export async function printOwnTasks(address: string): Promise<void> {
  await withInspectedBrowser(async (inspector) => {
    const rounds: (readonly Task[])[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const visitor = await inspector.newVisitor()
      const events = await inspector.trace(['toplevel'], async () => {
        await inspector.openPage(`${address}/#/experiments/1`, visitor)
        await inspector.waitUntil(
          `[...document.querySelectorAll('output')].some(({ textContent }) => textContent === '10,000 runs')`,
          POLL_MS,
        )
      })
      rounds.push(mainThreadTasks(events))
      await inspector.closePage()
    }
    const longest = (of: (task: Task) => number): string =>
      ms(Math.max(...rounds.map((tasks) => Math.max(...tasks.map(of)))))
    const long = rounds.flat().filter((task) => task.ms > LONG_MS)
    console.log(
      `  tasks of ${ROUNDS} first visits until all runs are there, by the time that the thread itself ran: longest ${longest(({ ownMs }) => ownMs)} ` +
        `(aim: 50 ms); with waiting for a core: ${long.length} over 50 ms, longest ${longest((task) => task.ms)}, ` +
        `of which the thread ran at most ${ms(Math.max(0, ...long.map(({ ownMs }) => ownMs)))}`,
    )
  })
}
