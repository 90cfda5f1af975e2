import { globSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { GOLDEN } from '../../e2e/support/readBack.ts'
import { playResponse, type Exchange } from '../../scripts/golden/exchange.ts'
import { runColumns } from '../domain/runColumns.ts'
import { printJson } from '../lib/json.ts'
import { readRunColumns, readUsualPage } from './runColumnsPage.ts'
import { readRunsPage } from './runsPage.ts'

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer

/** What reading gives, or how it is refused. */
function outcome(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return error
  }
}

const bySchema = (text: string): unknown =>
  outcome(() => {
    const { items, nextPageToken } = readRunsPage(bytesOf(text))
    return { columns: runColumns(items), nextPageToken }
  })

const byParts = (text: string, partCharacters: number): unknown =>
  outcome(() => readRunColumns(bytesOf(text), partCharacters))

const isUsual = (text: string): boolean => readUsualPage(text, 1) !== undefined

const golden = globSync(`${GOLDEN}/reads/runs/search*.json`).map((file): [string, Exchange] => [
  file.slice(file.lastIndexOf('/') + 1),
  JSON.parse(readFileSync(file, 'utf8')) as Exchange,
])

test.each(golden)('MLflow’s answer %s is read as the schema reads it', async (_file, { response }) => {
  const text = await playResponse(response).text()
  for (const partCharacters of [1, 2000, 60_000]) expect(byParts(text, partCharacters)).toStrictEqual(bySchema(text))
})

test('MLflow’s pages are usual, whatever the runs logged', async () => {
  const pages = golden.filter(([, { response }]) => response.text?.join('').includes('"info"'))
  expect(pages.length).toBeGreaterThan(8)
  for (const [, { response }] of pages) expect(isUsual(await playResponse(response).text())).toBe(true)
})

const INFO = { run_id: 'a', run_name: 'x', status: 'FINISHED', lifecycle_stage: 'active', start_time: 5, end_time: 0 }
const METRIC = { key: 'm', value: 1.5, timestamp: 5, step: 1 }
const run = (parts: object = {}, info: object = {}): string =>
  printJson({ info: { ...INFO, ...info }, data: { metrics: [METRIC] }, ...parts })
const A = run()
const B = run({}, { run_id: 'b' })

test.each([
  '{"runs":[]}',
  `{"runs":[${run({ data: { tags: [{ key: 'mlflow.runName', value: 'old' }] } }, { run_name: undefined })}]}`,
  `{"runs":[${run({}, { run_name: '' })}]}`,
  `{"runs":[${A},${B}],"next_page_token":"q\\""}`,
  `{"runs":[${A},${B}]} `,
  `{"runs":[${A},${B}],"next_page_token":""}`,
  `{"runs":[${run({ data: { tags: [{ key: 'k', value: `,{"info": \\ ]}` }] } })},${B}]}`,
  `{"runs":[${run({
    data: {
      metrics: [
        { ...METRIC, value: 'NaN' },
        { ...METRIC, value: '-Infinity' },
      ],
    },
  })}]}`,
  `{"runs":[${run({ data: { metrics: [METRIC, { ...METRIC, value: 2 }] } })}]}`,
  `{"runs":[${A.replace('1.5', '12345678901234567890')}]}`,
  `{"runs":[${A.replace('1.5', '1e999')},${A.replace('1.5', '-0')}]}`,
  `{"runs":[${A.replace('{', '{"__proto__":{"info":5},')}]}`,
])('%s is usual, and read as the schema reads it', (text) => {
  expect(isUsual(text)).toBe(true)
  expect(byParts(text, 1)).toStrictEqual(bySchema(text))
})

test.each([
  '',
  '{}',
  '[]',
  '{"runs":[ ]}',
  '{"runs":null}',
  `{"runs":[${A}],"next_page_token":null}`,
  `{"runs":[${A}],"next_page_token":5}`,
  `{"runs":[${A},${B}],"next_page_token":"q]}"}`,
  `{"runs":[${A},${B}],"runs":[${B}]}`,
  `{"runs":[${A},${B}],"runs":{}}`,
  `{"runs":[${A}],"other":[${B},${B}]}`,
  `{"other":[${A}],"runs":[${B},${A}]}`,
  `{"runs":[${A},,${B}]}`,
  `{"runs":[${A},\n,${B}]}`,
  `{"runs":[${A},]}`,
  `{"runs":[,${A}]}`,
  `{"runs":[${A},\u00a0${B}]}`,
  `\u00a0{"runs":[${A}]}`,
  `{"runs":[${A}]\u00a0}`,
  `{"runs":[${A}]}}`,
  `{"runs":[${A}]},${B}`,
  `{"runs":[${A}],${B}]}`,
  `{"runs":[[${A},${B}]]}`,
  `{"runs":[${A.replace('1.5', 'NaN')}]}`,
  `{"runs":[${A.replace(':5', ':9007199254740993')}]}`,
  `{"runs":[${A.replace(':5', ':1000000000000000000000')}]}`,
  `{"runs":[${A.replace(':5', ':1.5')}]}`,
  `{"runs":[${run({ data: null })}]}`,
  `{"runs":[${run({ data: [] })}]}`,
  `{"runs":[${run({ info: [] })}]}`,
  `{"runs":[${run({ inputs: null })}]}`,
  `{"runs":[${run({ inputs: { dataset_inputs: [{ dataset: { name: 5 } }] } })}]}`,
  `{"runs":[${run({ outputs: { model_outputs: [{ model_id: 'm', step: 10n ** 21n }] } })}]}`,
  `{"runs":[${run({}, { run_name: '', run_uuid: 5 })}]}`,
  `{"runs":[${run({}, { run_id: undefined, run_uuid: 'old', status: 3, start_time: '5' })}]}`,
  `{"runs":[${run({}, { status: 'PAUSED', lifecycle_stage: undefined })}]}`,
])('%s is not usual, and read or refused as by the schema', (text) => {
  expect(isUsual(text)).toBe(false)
  expect(byParts(text, 1)).toStrictEqual(bySchema(text))
})

/** Mostly `usual`, sometimes something else, sometimes nothing. */
const oddly = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 200, arbitrary: usual },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, true, 0, -0, 1.5, 1e300, '', '12', 'NaN', {}, []) },
    { weight: 1, arbitrary: fc.constantFrom(2n ** 53n + 1n, -(2n ** 60n), 10n ** 20n, 10n ** 21n) },
  )
const text = fc.oneof(fc.string(), fc.constantFrom(',{"info":', ']', '"}],', '\u00a0', 'é', '__proto__'))
const key = fc.constantFrom('a', 'b', 'c/ü', '__proto__', 'mlflow.user', 'mlflow.runName', 'mlflow.log-model.history')
const whole = fc.oneof(fc.nat(), fc.maxSafeInteger())
const pairs = fc.array(oddly(fc.record({ key: oddly(key), value: oddly(text) })), { maxLength: 4 })
const anyMetric = fc.record({
  key: oddly(key),
  value: oddly(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('NaN', '-Infinity'))),
  timestamp: oddly(whole),
  step: oddly(whole),
})
const dataset = fc.record({ name: oddly(text), digest: text, source_type: text, source: text, profile: oddly(text) })
const anyRun = fc.record(
  {
    info: oddly(
      fc.record({
        run_id: oddly(text),
        run_uuid: oddly(text),
        run_name: oddly(fc.string({ minLength: 1 })),
        experiment_id: oddly(text),
        user_id: oddly(text),
        status: oddly(fc.constantFrom('RUNNING', 'FINISHED', 'KILLED')),
        start_time: oddly(whole),
        end_time: oddly(whole),
        artifact_uri: oddly(text),
        lifecycle_stage: oddly(fc.constantFrom('active', 'deleted')),
      }),
    ),
    data: oddly(
      fc.record({
        metrics: oddly(fc.array(oddly(anyMetric), { maxLength: 4 })),
        params: oddly(pairs),
        tags: oddly(pairs),
      }),
    ),
    inputs: oddly(
      fc.record({ dataset_inputs: oddly(fc.array(fc.record({ dataset, tags: pairs }), { maxLength: 2 })) }),
    ),
    outputs: oddly(
      fc.record({ model_outputs: fc.array(fc.record({ model_id: text, step: oddly(whole) }), { maxLength: 2 }) }),
    ),
  },
  { requiredKeys: ['info'] },
)
const anyPage = fc.record({
  runs: oddly(fc.array(anyRun, { minLength: 1, maxLength: 3 })),
  next_page_token: oddly(text),
})
const partCharacters = fc.integer({ min: 1, max: 2000 })

test('whatever a server answers, reading it part by part gives or refuses what the schema does', () => {
  let usual = 0
  fc.assert(
    fc.property(anyPage, partCharacters, fc.boolean(), (page, part, isSpaced) => {
      const compact = printJson(page)
      const answer = isSpaced ? compact.replaceAll(',', ' ,\n\t').replaceAll('{', '{ ') : compact
      expect(byParts(answer, part)).toStrictEqual(bySchema(answer))
      if (isUsual(answer)) usual += 1
    }),
    { numRuns: 1500, seed: 8 },
  )
  // Or nothing would have been compared but the schema with itself.
  expect(usual).toBeGreaterThan(200)
})

test('a page that lost, doubled or got a few characters on its way is read or refused as by the schema', () => {
  const page = `{"runs":[${A},${run({ data: { tags: [{ key: 'k', value: ',{"info":' }] } })},${B}],"next_page_token":"x"}`
  fc.assert(
    fc.property(
      fc.nat(page.length),
      fc.nat(4),
      fc.nat(page.length),
      fc.nat(30),
      partCharacters,
      (at, cut, from, length, part) => {
        const damaged = page.slice(0, at) + page.slice(from, from + length) + page.slice(at + cut)
        expect(byParts(damaged, part)).toStrictEqual(bySchema(damaged))
      },
    ),
    { numRuns: 3000, seed: 8 },
  )
})
