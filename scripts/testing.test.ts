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

test('passed tests of Vitest are counted, and failed ones named with what was wrong', () => {
  const failed = { status: 'failed', fullName: 'a run is named', failureMessages: ['expected “b”'] }
  const report = reportFile({
    numPassedTests: 7,
    testResults: [
      { name: join(process.cwd(), 'src/run.test.ts'), status: 'failed', message: '', assertionResults: [failed] },
      { name: join(process.cwd(), 'src/broken.test.ts'), status: 'failed', message: 'no import', assertionResults: [] },
      { name: join(process.cwd(), 'src/good.test.ts'), status: 'passed', message: '', assertionResults: [] },
    ],
  })
  expect(count(false, report, countVitest)).toEqual({
    passed: 7,
    failures: ['src/run.test.ts › a run is named\nexpected “b”', 'src/broken.test.ts\nno import'],
  })
})

test('failed and flaky tests of Playwright are named with what was wrong, those of inner suites too', () => {
  const test = (status: string, message: string) => ({
    projectName: 'embedded',
    status,
    results: [{ errors: [{ message }] }],
  })
  const inner = { title: 'many runs', specs: [{ title: 'are tagged', tests: [test('flaky', 'too late')] }] }
  const specs = [
    { title: 'a run is deleted', tests: [test('unexpected', '\u001B[31mstill there\u001B[39m')] },
    { title: 'a run is shown', tests: [test('expected', '')] },
  ]
  const report = reportFile({ stats: { expected: 5 }, suites: [{ title: 'manage.spec.ts', specs, suites: [inner] }] })
  expect(count(false, report, countPlaywright)).toEqual({
    passed: 5,
    failures: [
      '[embedded] manage.spec.ts › a run is deleted\nstill there',
      '[embedded] manage.spec.ts › many runs › are tagged\ntoo late',
    ],
  })
})

test('a runner that fails without a failed test counts as one failure', () => {
  const path = reportFile({ numPassedTests: 7, testResults: [] })
  expect(count(false, path, countVitest)).toMatchObject({
    passed: 7,
    failures: [expect.stringContaining('the runner')],
  })
})

test('a runner that leaves no report counts as one failure, whatever it says', () => {
  const path = join(folder, 'none.json')
  expect(count(true, path, countVitest)).toMatchObject({ passed: 0, failures: [expect.stringContaining(path)] })
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
  expect(counts.flatMap(({ failures }) => failures).toSorted()).toEqual([
    'step 1\n…said by 1\n',
    'step 3\n…said by 3\n',
  ])
  expect(printed).toContain('\n── step 3\nsaid by 3\n')
})
