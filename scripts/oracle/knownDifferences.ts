import { SPACE } from '../../src/domain/filter/sql/characters.ts'
import type { OracleAnswer } from './compareAnswers.ts'
import type { OracleRequest } from './generateFilters.ts'

/** Everything about one disagreement that a rule may look at. */
export interface Disagreement {
  readonly what: string
  readonly request: OracleRequest
  readonly ours: OracleAnswer
  readonly theirs: OracleAnswer
  readonly mlflow: string
}

interface KnownDifference {
  readonly name: string
  readonly applies: (disagreement: Disagreement) => boolean
}

function textOf(request: OracleRequest): string {
  return 'filter' in request ? request.filter : request.order_by
}

function errorOf(answer: OracleAnswer): string {
  return answer.ok ? '' : answer.error
}

/** A difference of MLflow 2 only. */
function old(name: string, applies: KnownDifference['applies']): KnownDifference {
  return { name: `MLflow 2: ${name}`, applies: (it) => it.mlflow.startsWith('2.') && applies(it) }
}

const NULL_TEST = new RegExp(`is${SPACE}+(?:not${SPACE}+)?null`, 'iu')
const LIST = /\bin\s*\(/i
const ABOUT_LISTS = /malformed node|While parsing a list|unhashable|null bytes/

/** Every difference that docs/mlflow-differences.md documents, in the same order. The first that applies counts. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: 'SQL blocks and assignments: both refuse, what the text lists differs',
    applies: ({ what, request }) => what === 'message' && /(?:begin|end|:=).*;/is.test(textOf(request)),
  },
  {
    name: 'a Turkish i without or with its dot in an operator word, which Python folds to i',
    applies: ({ request }) => /[ıİ]/.test(textOf(request)),
  },
  {
    name: 'a list of something else than strings: both refuse, the error code or text may differ',
    applies: ({ what, ours, theirs }) =>
      (what === 'internal' || what === 'message') &&
      ABOUT_LISTS.test(errorOf(ours)) &&
      ABOUT_LISTS.test(errorOf(theirs)),
  },
  old('no IS NULL', ({ request }) => NULL_TEST.test(textOf(request))),
  old('lists drop elements without a lower-case letter and are read in two steps', ({ request }) =>
    LIST.test(textOf(request)),
  ),
  old(
    'experiments cannot be filtered by id',
    ({ request }) => request.experiments && /experiment_id/.test(textOf(request)),
  ),
  old('experiment times may be fractions', ({ ours }) => errorOf(ours).startsWith('Invalid value for numeric')),
]
