import * as fc from 'fast-check'

/** One operation, in words that both clients read. Numbers that JSON has not are text. */
export type Operation = { readonly op: string } & Readonly<Record<string, unknown>>

type Pairs = readonly (readonly [string, string])[]

const EXPERIMENTS = ['e0', 'e1']
const RUNS = ['r0', 'r1', 'r2']
const KEYS = ['loss', 'größe', '模型/α 1', 'a.b-c_d', 'x'.repeat(250)]

const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.constantFrom('', 'bad*key', '../x') },
)
const text = fc.oneof(
  fc.constantFrom('', ' ', 'two\nlines', '😀 "quoted" \\', 'p'.repeat(6000), 'q'.repeat(6001), 'null', '0.10'),
  fc.string({ maxLength: 20 }).filter((value) => !value.includes('\u0000')),
)
const value = fc.constantFrom(
  'nan',
  'inf',
  '-inf',
  '0.0',
  '-0.1',
  '1e-300',
  '1.7976931348623157e308',
  '12345678901234567890',
  '3',
)
const step = fc.constantFrom('0', '0', '1', '-5', '9007199254740993', '-9007199254740993', '7')
const time = fc.constantFrom(0, 1, 1700000000000, 1700000000001)
const pairs: fc.Arbitrary<Pairs> = fc.array(fc.tuple(key, text), { maxLength: 3 })
const metric = fc.record({ key, value, time, step })
const experiment = fc.constantFrom(...EXPERIMENTS)
const run = fc.constantFrom(...RUNS)
const status = fc.constantFrom('RUNNING', 'SCHEDULED', 'FINISHED', 'FAILED', 'KILLED')

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ op: fc.constant('logMetric'), id: run, key, value, time, step }),
  fc.record({ op: fc.constant('logParam'), id: run, key, value: text }),
  fc.record({ op: fc.constant('setTag'), id: run, key, value: text }),
  fc.record({ op: fc.constant('deleteTag'), id: run, key }),
  fc.record({
    op: fc.constant('logBatch'),
    id: run,
    metrics: fc.array(metric, { maxLength: 4 }),
    params: pairs,
    tags: pairs,
  }),
  fc.record({ op: fc.constant('updateRun'), id: run, status, name: fc.constantFrom('named', 'größer', ' ') }),
  fc.record({ op: fc.constant('setTerminated'), id: run, status, time }),
  fc.record({ op: fc.constant('deleteRun'), id: run }),
  fc.record({ op: fc.constant('restoreRun'), id: run }),
  fc.record({ op: fc.constant('setExperimentTag'), id: experiment, key, value: text }),
  fc.record({ op: fc.constant('renameExperiment'), id: experiment, name: fc.constantFrom('e0', 'e1', 'new', 'größe') }),
  fc.record({ op: fc.constant('deleteExperiment'), id: experiment }),
  fc.record({ op: fc.constant('restoreExperiment'), id: experiment }),
)

/** Keys are unique: Python's client takes the tags of a new run or experiment as a dictionary. */
const NEW: readonly Operation[] = [
  { op: 'createExperiment', id: 'e0', name: 'e0', tags: [['größe', '']] },
  { op: 'createExperiment', id: 'e1', name: 'e1', tags: [] },
  ...RUNS.map((id, index) => ({
    op: 'createRun',
    id,
    experiment: index === 2 ? 'e1' : 'e0',
    time: 1700000000000 + index,
    name: `run ${index}`,
    tags: [['mlflow.user', 'ada']],
  })),
]

/** `count` sequences, the same for the same seed: two experiments, three runs, and what may happen to them. */
export function randomSequences(count: number, seed: number): (readonly Operation[])[] {
  const some = fc.array(operation, { minLength: 4, maxLength: 10 })
  return fc.sample(some, { numRuns: count, seed }).map((operations) => [...NEW, ...operations])
}
