import { assertNever } from '../../lib/assertNever.ts'
import type { DatasetInput, Run } from '../run.ts'
import { SYSTEM_TAG, valueOf } from '../tag.ts'
import type { ClauseContent } from './ast.ts'
import { floatTest, integerTest, textTest, type StoreKind } from './evaluate.ts'
import { resolveAlias } from './language.ts'
import { storedFloat } from './numbers.ts'

const DATASET_CONTEXT_TAG = 'mlflow.data.context'

type RunTest = (run: Run) => boolean

/**
 * Compiles clauses of the runs language into a test of one run: all must hold. Semantics are those of MLflow 3.17's SQL
 * store on SQLite, or of its file store. Only the latest value of a metric counts, which is what `run.data` holds.
 * @throws TypeError on clauses that validation refuses.
 */
export function compileRunFilter(clauses: readonly ClauseContent[], store: StoreKind = 'sqlite'): RunTest {
  const tests = clauses.map((clause) => compileClause(clause, store))
  return (run) => tests.every((test) => test(run))
}

function compileClause(clause: ClauseContent, store: StoreKind): RunTest {
  const { entity, key, comparator, value } = clause
  switch (entity) {
    case 'metric':
      return metricTest(clause, store)
    case 'parameter': {
      const test = textTest(comparator, value, store)
      return (run) => test(valueOf(run.data.params, key))
    }
    case 'tag': {
      const test = textTest(comparator, value, store)
      return (run) => test(valueOf(run.data.tags, key))
    }
    case 'attribute':
      return attributeTest(clause, store)
    case 'dataset': {
      // Any one dataset will do, for `!=` and `NOT IN` too.
      const test = textTest(comparator, value, store)
      return (run) => run.inputs.datasetInputs.some((input) => test(datasetField(input, key)))
    }
    default:
      return assertNever(entity)
  }
}

function metricTest({ key, comparator, value }: ClauseContent, store: StoreKind): RunTest {
  const test = floatTest(comparator, value)
  return (run) => {
    const metric = run.data.metrics.find((candidate) => candidate.key === key)
    return metric !== undefined && test(store === 'sqlite' ? storedFloat(metric.value) : metric.value)
  }
}

function attributeTest({ key, comparator, value }: ClauseContent, store: StoreKind): RunTest {
  const attribute = resolveAlias(key)
  if (attribute === 'start_time' || attribute === 'end_time') {
    const test = integerTest(comparator, value)
    return ({ info }) => test(attribute === 'start_time' ? info.startTimeMs : info.endTimeMs)
  }
  const test = textTest(comparator, value, store)
  return (run) => test(textAttribute(run, attribute, store))
}

function textAttribute({ info, data }: Run, attribute: string, store: StoreKind): string | undefined {
  switch (attribute) {
    case 'run_id':
      return info.runId
    case 'run_name':
      // The column is empty for runs of MLflow 1.29 and older, so the SQL store asks the tag instead.
      return store === 'sqlite' ? valueOf(data.tags, SYSTEM_TAG.runName) : info.runName
    case 'user_id':
      return info.userId
    case 'status':
      return info.status
    case 'artifact_uri':
      return info.artifactUri
    default:
      throw new TypeError(`Runs have no attribute ${attribute}.`)
  }
}

function datasetField({ dataset, tags }: DatasetInput, key: string): string | undefined {
  switch (key) {
    case 'name':
      return dataset.name
    case 'digest':
      return dataset.digest
    case 'context':
      return valueOf(tags, DATASET_CONTEXT_TAG)
    default:
      throw new TypeError(`Datasets have no field ${key}.`)
  }
}
