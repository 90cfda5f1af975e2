import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** How many tests of one runner passed, and what failed: each its name, and under it what was wrong. */
export interface Count {
  readonly passed: number
  readonly failures: readonly string[]
}

/** Runs a command on this terminal; it counts as one test. */
export async function runStep(title: string, command: string, args: readonly string[]): Promise<Count> {
  const succeeded = await runTitled(title, command, args)
  return succeeded ? { passed: 1, failures: [] } : { passed: 0, failures: [title] }
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

/**
 * Ends a run of tests: says once more what failed, far below where it did, then the sum as the last line by itself, and lets
 * the process fail if anything did. The same is left in a file, for who keeps only the end of what several runs print.
 */
export function printTotal(command: string, counts: readonly Count[]): void {
  const passed = counts.reduce((sum, each) => sum + each.passed, 0)
  const failures = counts.flatMap((each) => each.failures)
  process.exitCode = failures.length === 0 ? 0 : 1
  const total = `${passed} passed, ${failures.length} failed`
  const end = `\n── ${command}\n${failures.map((each) => `\nFAILED ${each}\n`).join('')}\n${total}`
  mkdirSync('.cache', { recursive: true })
  writeFileSync(`.cache/end-of-${command.replaceAll(/\W+/g, '-')}.txt`, `${end}\n`)
  console.log(end)
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
      const held = join(folder, `${lane}.txt`)
      const succeeded = await runTitled(title, command, args, held)
      const said = stripVTControlCharacters(readFileSync(held, 'utf8')).slice(-TOLD_CHARACTERS)
      counts.push(succeeded ? { passed: 1, failures: [] } : { passed: 0, failures: [`${title}\n…${said}`] })
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, (_, lane) => work(lane)))
  rmSync(folder, { recursive: true })
  return counts
}

/** No step takes half of it, on a busy machine neither. One that hangs is ended and named: what follows is said all the same. */
const LIMIT_MIN = 30

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
  if (!existsSync(reportPath)) return { passed: 0, failures: [`the runner left no report ${reportPath}`] }
  const told = read(JSON.parse(readFileSync(reportPath, 'utf8')))
  if (succeeded || told.failures.length > 0) return told
  return { ...told, failures: ['the runner itself, outside of its tests: see its output'] }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly VitestTest[]
  }[]
}

interface VitestTest {
  readonly status: string
  readonly fullName: string
  readonly failureMessages?: readonly string[]
}

/** Reads the report of Vitest's JSON reporter. A file that failed without a failed test counts as one. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, testResults } = report as VitestReport
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    const file = relative('.', name)
    if (failed.length === 0 && status === 'failed') return [briefly(`${file}\n${message}`)]
    return failed.map((test) => briefly(`${file} › ${test.fullName}\n${test.failureMessages?.join('\n') ?? ''}`))
  })
  return { passed: numPassedTests, failures }
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number }
  readonly suites: readonly PlaywrightSuite[]
}

interface PlaywrightSuite {
  readonly title: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly { readonly title: string; readonly tests: readonly PlaywrightTest[] }[]
}

interface PlaywrightTest {
  readonly projectName: string
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
  readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[]
}

/** Reads the report of Playwright's JSON reporter. A test that passed only when retried has failed. */
export function countPlaywright(report: unknown): Count {
  const { stats, suites } = report as PlaywrightReport
  return { passed: stats.expected, failures: suites.flatMap((suite) => failuresOf(suite, [])) }
}

function failuresOf(suite: PlaywrightSuite, above: readonly string[]): readonly string[] {
  const path = [...above, suite.title]
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const messages = results.flatMap(({ errors }) => errors.map(({ message }) => message ?? ''))
        return briefly(`[${projectName}] ${[...path, title].join(' › ')}\n${messages.join('\n')}`)
      }),
  )
  return [...own, ...(suite.suites ?? []).flatMap((each) => failuresOf(each, path))]
}

/** Some forty lines: what was expected and what came, and where in a test; not the page that was seen. */
const TOLD_CHARACTERS = 2000

function briefly(failure: string): string {
  const plain = stripVTControlCharacters(failure)
  return plain.length <= TOLD_CHARACTERS ? plain : `${plain.slice(0, TOLD_CHARACTERS)}…`
}
