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

// Python's white space has a few characters that JavaScript's lacks.
const NULL_TEST = /is[\s\x1c-\x1f\x85]+(?:not[\s\x1c-\x1f\x85]+)?null/i
const LIST = /\bin\s*\(/i
const ABOUT_LISTS = /malformed node|While parsing a list|unhashable|null bytes/

/** Every difference that docs/mlflow-differences.md documents, in the same order. The first that applies counts. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: 'a semicolon after BEGIN: both refuse, the text differs',
    applies: ({ what, request }) => what === 'message' && /begin\b.*;/is.test(textOf(request)),
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
  old('experiment times may be fractions', ({ ours }) => /^Invalid value for numeric/.test(errorOf(ours))),
]
