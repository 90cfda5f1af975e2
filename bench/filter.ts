/**
 * A filter of 1,000 clauses: reading and diagnosing it, against one frame at 60 Hz, and typing into it in the page, beside
 * a bare CodeMirror in the same browser. CPU time of one thread, so that other work on the machine does not count.
 * `node bench/filter.ts`, after a build.
 */
import { chromium, type Page } from 'playwright'
import { build, preview } from 'vite'
import { browserArguments, findBrowser } from '../scripts/browser.ts'
import { RUNS } from '../src/domain/filter/language.ts'
import { readWritten } from '../src/domain/filter/written/readWritten.ts'
import { typeAndTrace, type KeyCosts } from './filter/typing.ts'
import { startProcess } from './forward/startProcess.ts'

const FRAME_MS = 1000 / 60
const ROUNDS = 90

const KINDS = {
  clean: ['metrics.a > 1', "params.`val/loss` = 'x'", "tags.mlflow.user LIKE '%a%'", 'start_time >= 1664067852747'],
  broken: ['metrics.a-b > 1', 'params.lr = 0.1', 'tags.a = x', "Status = 'x'"],
  'with days and clauses switched off': ['metrics.a > 1', "/* params.lr = '1' */", 'start_time > now-7d', 'tags.a = 1'],
}

function filterOf(count: number, clauses: readonly string[]): string {
  return Array.from({ length: count }, (_, index) => clauses[index % clauses.length]).join(' AND ')
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function readingMs(text: string): number {
  const rounds = (count: number): void => {
    for (let round = 0; round < count; round += 1) readWritten(text, RUNS)
  }
  rounds(ROUNDS / 3)
  // The clock of a thread is coarse: it is read around all rounds.
  const start = cpuMs()
  rounds(ROUNDS)
  return (cpuMs() - start) / ROUNDS
}

for (const [name, clauses] of Object.entries(KINDS)) {
  const text = filterOf(1000, clauses)
  const ms = readingMs(text)
  console.log(
    `reading and diagnosing 1,000 clauses, ${name}: ${ms.toFixed(1)} ms, ${(ms / FRAME_MS).toFixed(2)} of a frame`,
  )
}

const TYPED = " AND metrics.loss < 0.25 AND params.model = 'abc'"

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN
}

async function typeBehind(page: Page, count: number): Promise<KeyCosts> {
  const editor = page.getByRole('textbox', { name: 'Filter as text' })
  await editor.fill(filterOf(count, KINDS.clean))
  await editor.press('Control+End')
  await page.waitForTimeout(1500)
  return typeAndTrace(page, TYPED)
}

const OUT = '.cache/bench-filter'
const common = { root: 'bench/filter', configFile: false, logLevel: 'warn' } as const
await build({ ...common, build: { outDir: `../../${OUT}`, emptyOutDir: true } })
const bareServer = await preview({
  ...common,
  build: { outDir: `../../${OUT}` },
  preview: { host: '127.0.0.1', port: 0 },
})
const upstream = await startProcess(new URL('table/upstream.ts', import.meta.url).pathname)
const runlens = await startProcess('dist/server/runlens.js', upstream.address, '--port', '0')
const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] })
try {
  const viewport = { width: 1440, height: 900 }
  const bare = await browser.newPage({ viewport })
  await bare.goto(bareServer.resolvedUrls?.local[0] ?? '')
  const ours = await browser.newPage({ viewport })
  await ours.goto(`${runlens.address}/#/experiments/1`)
  await ours.getByText('10,000 runs', { exact: true }).waitFor({ timeout: 120_000 })
  await ours.getByRole('button', { name: 'Edit as text' }).click()
  for (const count of [3, 100, 1000]) {
    const least = await typeBehind(bare, count)
    const costs = await typeBehind(ours, count)
    const line = (name: string, get: (costs: KeyCosts) => number): string =>
      `${name} ${get(costs).toFixed(1)} ms, bare ${get(least).toFixed(1)} ms, ${(get(costs) / get(least)).toFixed(1)} ×`
    console.log(`typing behind ${count} clauses, 10,000 runs loaded, main thread:`)
    console.log(`  ${line('longest task of a key, median', ({ longest }) => quantile(longest, 0.5))}`)
    console.log(`  ${line('longest task of a key, p95', ({ longest }) => quantile(longest, 0.95))}`)
    console.log(`  ${line('all that a key sets off, median', ({ all }) => quantile(all, 0.5))}`)
  }
} finally {
  await browser.close()
  runlens.child.kill()
  upstream.child.kill()
  await bareServer.close()
}
