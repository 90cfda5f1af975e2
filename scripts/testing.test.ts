import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { count, countPlaywright, countVitest, runTogether } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'runlens-testing-'))
afterAll(() => rmSync(folder, { recursive: true }))

function reportFile(report: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

test('passed and failed tests of both runners are counted', () => {
  const vitest = reportFile({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 })
  expect(count(false, vitest, countVitest)).toEqual({ passed: 7, failed: 2 })
  const playwright = reportFile({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 4 } })
  expect(count(false, playwright, countPlaywright)).toEqual({ passed: 5, failed: 3 })
})

test('a runner that fails without a failed test counts as one failure', () => {
  const path = reportFile({ numPassedTests: 7, numFailedTests: 0 })
  expect(count(false, path, countVitest)).toEqual({ passed: 7, failed: 1 })
})

test('a runner that leaves no report counts as one failure, whatever it says', () => {
  expect(count(true, join(folder, 'none.json'), countVitest)).toEqual({ passed: 0, failed: 1 })
})

test('steps that run together are all counted, and what each says stays in one piece', async () => {
  const steps = [0, 1, 2, 3].map((code) => ({
    title: `step ${code}`,
    command: process.execPath,
    args: ['-e', `console.log('said by ${code}'); process.exitCode = ${code % 2}`],
  }))
  const printed: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => printed.push(text))
  const counts = await runTogether(steps).finally(() => log.mockRestore())
  expect(counts.filter(({ passed }) => passed === 1)).toHaveLength(2)
  expect(counts.filter(({ failed }) => failed === 1)).toHaveLength(2)
  expect(printed).toContain('\n── step 3\nsaid by 3\n')
})
