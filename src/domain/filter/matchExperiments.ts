import type { Experiment } from '../experiment.ts'
import { valueOf } from '../tag.ts'
import type { ClauseContent, FilterValue } from './ast.ts'
import { toAscii } from './numbers.ts'
import { strip } from './sql/characters.ts'
import { integerTest, textTest, type StoreKind } from './evaluate.ts'

type ExperimentTest = (experiment: Experiment) => boolean

/**
 * Compiles clauses of the experiments language into a test of one experiment: all must hold.
 * @throws TypeError on clauses that validation refuses.
 */
export function compileExperimentFilter(
  clauses: readonly ClauseContent[],
  store: StoreKind = 'sqlite',
): ExperimentTest {
  const tests = clauses.map((clause) => compileClause(clause, store))
  return (experiment) => tests.every((test) => test(experiment))
}

function compileClause({ entity, key, comparator, value }: ClauseContent, store: StoreKind): ExperimentTest {
  if (entity === 'tag') {
    const test = textTest(comparator, value, store)
    return ({ tags }) => test(valueOf(tags, key))
  }
  switch (key) {
    case 'creation_time': {
      const test = integerTest(comparator, value)
      return ({ creationTimeMs }) => test(creationTimeMs)
    }
    case 'last_update_time': {
      const test = integerTest(comparator, value)
      return ({ lastUpdateTimeMs }) => test(lastUpdateTimeMs)
    }
    case 'name': {
      const test = textTest(comparator, value, store)
      return ({ name }) => test(name)
    }
    case 'experiment_id': {
      const test = textTest(comparator, toIds(value), store)
      return ({ experimentId }) => test(experimentId)
    }
    default:
      throw new TypeError(`Experiments have no attribute ${key}.`)
  }
}

/** Ids are integers in SQL stores: ` 07 ` finds experiment 7. */
function toIds(value: FilterValue): FilterValue {
  const toId = (text: string): string => BigInt(toAscii(strip(text)).replaceAll('_', '').replace(/^\+/, '')).toString()
  if (value.kind === 'list') return { kind: 'list', items: value.items.map(toId) }
  return value.kind === 'string' ? { kind: 'string', text: toId(value.text) } : value
}
