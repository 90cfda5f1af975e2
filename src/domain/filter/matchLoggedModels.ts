import { assertNever } from '../../lib/assertNever.ts'
import type { Int64 } from '../../lib/json.ts'
import type { LoggedModel, LoggedModelMetric } from '../loggedModel.ts'
import { valueOf } from '../tag.ts'
import type { ClauseContent } from './ast.ts'
import { floatTest, integerTest, textTest } from './evaluate.ts'
import type { StoreKind } from './evaluate.ts'

/** Whether a metric counts for the search: it may be limited to some datasets. */
export type MetricTest = (metric: LoggedModelMetric) => boolean

/**
 * Compiles clauses of the logged models language into a test of one model: all must hold, each metric clause for any metric
 * that counts. Source: MLflow's `search_logged_models`.
 * @throws TypeError on clauses that validation refuses.
 */
export function compileLoggedModelFilter(
  clauses: readonly ClauseContent[],
  counts: MetricTest,
  store: StoreKind = 'sqlite',
): (model: LoggedModel) => boolean {
  const tests = clauses.map((clause) => compileClause(clause, counts, store))
  return (model) => tests.every((test) => test(model))
}

function compileClause(
  { entity, key, comparator, value }: ClauseContent,
  counts: MetricTest,
  store: StoreKind,
): (model: LoggedModel) => boolean {
  switch (entity) {
    case 'metric': {
      const test = floatTest(comparator, value)
      return ({ metrics }) => metrics.some((metric) => metric.key === key && counts(metric) && test(metric.value))
    }
    case 'parameter': {
      const test = textTest(comparator, value, store)
      return ({ params }) => test(valueOf(params, key))
    }
    case 'tag': {
      const test = textTest(comparator, value, store)
      return ({ tags }) => test(valueOf(tags, key))
    }
    case 'attribute': {
      if (value.kind === 'number') {
        const test = integerTest(comparator, value)
        return (model) => test(timeOf(model, key))
      }
      const test = textTest(comparator, value, store)
      return (model) => test(textOf(model, key))
    }
    case 'dataset':
      throw new TypeError('Logged models have no dataset clauses.')
    default:
      return assertNever(entity)
  }
}

function textOf(model: LoggedModel, key: string): string | undefined {
  switch (key) {
    case 'name':
      return model.name
    case 'model_id':
      return model.modelId
    case 'model_type':
      return model.modelType
    case 'source_run_id':
      return model.sourceRunId
    case 'status':
      return model.status.slice('LOGGED_MODEL_'.length)
    default:
      throw new TypeError(`Logged models have no attribute ${key}.`)
  }
}

function timeOf(model: LoggedModel, key: string): Int64 {
  return key.startsWith('creation_time') ? model.creationTimeMs : model.lastUpdateTimeMs
}

/** What logged models can be ordered by; `undefined` for a name that none of their attributes has. */
export function loggedModelValue(model: LoggedModel, key: string): string | Int64 | undefined {
  return /^(?:creation_time|last_updated_time)/.test(key) ? timeOf(model, key) : textOf(model, key)
}
