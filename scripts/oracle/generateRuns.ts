import type { MlflowClient } from '../../src/client/mlflowClient.ts'
import type { ClauseContent, Entity, FilterValue } from '../../src/domain/filter/ast.ts'
import { comparatorsFor, DATASET_KEYS, RUNS } from '../../src/domain/filter/language.ts'
import { printNumber } from '../../src/domain/filter/print.ts'
import type { Run } from '../../src/domain/run.ts'
import type { Random } from '../../src/lib/random.ts'

const METRICS = ['loss', 'val/loss', 'acc 5', '准确率', 'in']
const PARAMS = ['lr', 'model name', 'a.b', 'from', 'ключ', '1st']
const TAGS = ['team', 'mlflow.user', 'mlflow.source.name', 'odd key', 'x-y']
const TEXTS = [
  'adam',
  'Adam',
  'ADAM',
  '0.1',
  '0.10',
  "it's",
  'say "hi"',
  '100%',
  'a_b',
  'naïve',
  'ÄRGER',
  'ärger',
  '🚀 go',
  'C:\\',
]
const NUMBERS = [0, 1, -1, 0.1, 1e-7, 123456789, 0.30000000000000004, 1e300, Number.NaN, Infinity, -Infinity]
const DATASETS = ['mnist', 'MNIST', 'cifar 10']
const CONTEXTS = ['train', 'eval']
const START_MS = 1_700_000_000_000

/** Logs the run of an index; equal seeds give equal runs but for their ids. */
export async function logGeneratedRun(
  client: MlflowClient,
  experimentId: string,
  index: number,
  random: Random,
): Promise<void> {
  const some = <T>(all: readonly T[]): T[] => all.filter(() => random.chance(0.6))
  const runName = `run-${index}`
  const tags = some(TAGS).map((key) => ({ key, value: random.pick(TEXTS) }))
  const run = await client.createRun(experimentId, { runName, startTimeMs: START_MS + random.below(50) * 1000, tags })
  const { runId } = run.info
  await client.logBatch(runId, {
    metrics: some(METRICS).map((key) => ({ key, value: random.pick(NUMBERS), timestampMs: START_MS, step: 0 })),
    params: some(PARAMS).map((key) => ({ key, value: random.pick(TEXTS) })),
    tags: [],
  })
  const datasets = some(DATASETS).map((name) => ({
    dataset: {
      name,
      digest: name.slice(0, 2),
      sourceType: 'local',
      source: '{}',
      schema: undefined,
      profile: undefined,
    },
    tags: [{ key: 'mlflow.data.context', value: random.pick(CONTEXTS) }],
  }))
  if (datasets.length > 0) await client.logInputs(runId, datasets)
  if (random.chance(0.7)) {
    const status = random.pick(['FINISHED', 'FAILED', 'KILLED'] as const)
    await client.setTerminated(runId, { status, endTimeMs: START_MS + random.below(50) * 1000 + 60_000 })
  }
}

/** One to three conditions about things that the runs have, with values that some of them have. */
export function generateClauses(runs: readonly Run[], random: Random): ClauseContent[] {
  return Array.from({ length: 1 + random.below(3) }, () => generateClause(random.pick(runs), random))
}

function generateClause(run: Run, random: Random): ClauseContent {
  const entity = random.pick<Entity>(['metric', 'metric', 'parameter', 'parameter', 'tag', 'attribute', 'dataset'])
  const key = random.pick(keysOf(entity))
  const isListable = entity === 'dataset' || RUNS.listKeys.includes(key)
  const comparators = comparatorsFor(RUNS, entity, key).filter((name) => isListable || !name.endsWith('IN'))
  const comparator = random.pick(comparators)
  return { entity, key, comparator, value: generateValue(run, { entity, key, comparator }, random) }
}

function keysOf(entity: Entity): readonly string[] {
  switch (entity) {
    case 'metric':
      return [...METRICS, 'never']
    case 'parameter':
      return [...PARAMS, 'never']
    case 'tag':
      return [...TAGS, 'never']
    case 'dataset':
      return DATASET_KEYS
    case 'attribute':
    default:
      return ['run_name', 'status', 'start_time', 'end_time', 'created', 'user_id']
  }
}

function generateValue(
  { info }: Run,
  { entity, key, comparator }: Omit<ClauseContent, 'value'>,
  random: Random,
): FilterValue {
  if (comparator.startsWith('IS')) return { kind: 'none' }
  const isNumber = entity === 'metric' || RUNS.attributes.get(entity === 'attribute' ? key : '') === 'number'
  if (isNumber) {
    const time = Number(info.startTimeMs) + random.below(3) * 1000
    return { kind: 'number', text: printNumber(entity === 'metric' ? random.pick(NUMBERS) : time) ?? '1e308' }
  }
  const text = (): string => {
    if (entity === 'dataset') return random.pick([...DATASETS, ...CONTEXTS, 'mn', 'ci'])
    if (key === 'status') return random.pick(['FINISHED', 'FAILED', 'RUNNING', 'finished'])
    if (key === 'run_name') return random.pick([info.runName, 'run-1', 'RUN-2'])
    return random.pick(TEXTS)
  }
  if (comparator.endsWith('IN')) return { kind: 'list', items: [text(), text()] }
  if (!comparator.endsWith('LIKE')) return { kind: 'string', text: text() }
  const characters = Array.from(text())
  const rest = characters.slice(1).join('')
  const start = characters.slice(0, 2).join('')
  return { kind: 'string', text: random.pick([text(), `%${rest}`, `${start}%`, `_${rest}`, '%a%']) }
}
