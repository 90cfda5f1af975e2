import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

/** How many tests of one runner passed and failed. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

/** Runs a command on this terminal; it counts as one test. */
export async function runStep(title: string, command: string, args: readonly string[]): Promise<Count> {
  const succeeded = await runTitled(title, command, args)
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

const VITEST_REPORT = '.cache/vitest.json'

/** Runs the unit and component tests. */
export async function runVitest(): Promise<Count> {
  rmSync(VITEST_REPORT, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]
  const succeeded = await runTitled('Unit and component tests', 'vitest', ['run', ...reporters])
  return count(succeeded, VITEST_REPORT, countVitest)
}

const PLAYWRIGHT_REPORT = '.cache/playwright.json'

/** Runs the browser tests of one project. */
export async function runPlaywright(args: readonly string[]): Promise<Count> {
  rmSync(PLAYWRIGHT_REPORT, { force: true })
  const succeeded = await runTitled('Browser tests', 'playwright', ['test', ...args])
  return count(succeeded, PLAYWRIGHT_REPORT, countPlaywright)
}

/** Prints the sum as the last line, by itself, and lets the process fail if anything did. */
export function printTotal(counts: readonly Count[]): void {
  const passed = counts.reduce((sum, each) => sum + each.passed, 0)
  const failed = counts.reduce((sum, each) => sum + each.failed, 0)
  process.exitCode = failed === 0 ? 0 : 1
  console.log(`\n${passed} passed, ${failed} failed`)
}

/** A command that counts as one test and touches nothing that another step touches. */
export interface Step {
  readonly title: string
  readonly command: string
  readonly args: readonly string[]
}

/** Runs steps as many at a time as there are processors; each one's output is printed whole when it ends. */
export async function runTogether(steps: readonly Step[]): Promise<Count[]> {
  const waiting = steps.values()
  const folder = mkdtempSync(join(tmpdir(), 'runlens-steps-'))
  const counts: Count[] = []
  const work = async (lane: number): Promise<void> => {
    // One iterator for all: each takes what is next.
    for (const { title, command, args } of waiting) {
      console.log(`\n── ${title}: begun`)
      const succeeded = await runTitled(title, command, args, join(folder, `${lane}.txt`))
      counts.push(succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, (_, lane) => work(lane)))
  rmSync(folder, { recursive: true })
  return counts
}

/** No step takes a third of it. One that hangs is ended and named, instead of keeping all that follows from being said. */
const LIMIT_MIN = 20

/**
 * Not `spawnSync`: a server that this process has started fills its output pipe and stops while nobody reads. What is
 * said is held in a file, which nothing that a step leaves behind can keep open for us.
 */
async function runTitled(title: string, command: string, args: readonly string[], held?: string): Promise<boolean> {
  if (held === undefined) console.log(`\n── ${title}`)
  const startMs = performance.now()
  const output = held === undefined ? 'inherit' : openSync(held, 'w')
  const child = spawn(command, args, { stdio: ['inherit', output, output], timeout: LIMIT_MIN * 60_000 })
  const [status] = (await once(child, 'exit')) as [number | null]
  const seconds = (performance.now() - startMs) / 1000
  const end = status === 0 ? 'done' : seconds >= LIMIT_MIN * 60 ? `ended after ${LIMIT_MIN} minutes` : 'failed'
  if (typeof output === 'number') closeSync(output)
  if (held !== undefined) console.log(`\n── ${title}\n${readFileSync(held, 'utf8')}`)
  console.log(`── ${title}: ${end}, ${seconds.toFixed(0)} s`)
  return status === 0
}

/**
 * What a runner's report says. A runner that failed without a failed test (a crash, no tests at all, an error outside of
 * tests) has failed all the same.
 */
export function count(succeeded: boolean, reportPath: string, read: (report: unknown) => Count): Count {
  const { passed, failed } = existsSync(reportPath)
    ? read(JSON.parse(readFileSync(reportPath, 'utf8')))
    : { passed: 0, failed: 1 }
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) }
}

/** Reads the report of Vitest's JSON reporter. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number }
  return { passed: numPassedTests, failed: numFailedTests }
}

/** Reads the report of Playwright's JSON reporter. A test that passed only when retried has failed. */
export function countPlaywright(report: unknown): Count {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
