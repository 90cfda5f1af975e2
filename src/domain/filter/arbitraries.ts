import * as fc from 'fast-check'
import type { ClauseContent, Entity } from './ast.ts'
import { comparatorsFor, DATASET_KEYS, RUNS } from './language.ts'

/** Generators for property tests: texts with everything that has a meaning somewhere in the language. */

const SPICE = [
  "'",
  '"',
  '`',
  '\\',
  '.',
  ' ',
  'in',
  'and',
  'from',
  'desc',
  '1',
  '-',
  '/',
  '🚀',
  'é',
  '\n',
  '--',
  '$$',
  '%',
  '(',
  ')',
]
const piece = fc.oneof(
  fc.constantFrom(...SPICE),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('a', 'loss', 'x'),
)

/** Any text, mostly of characters that mean something to the lexer. */
export const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('').toWellFormed())

const entity = fc.constantFrom<Entity>('metric', 'parameter', 'tag', 'attribute', 'dataset')

function keyFor(of: Entity): fc.Arbitrary<string> {
  if (of === 'attribute') return fc.constantFrom(...RUNS.orderKeys)
  return of === 'dataset' ? fc.constantFrom(...DATASET_KEYS) : text
}

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
)
const items = fc.array(text, { minLength: 1, maxLength: 4 })

function clauseFor(of: Entity, key: string, comparator: string): fc.Arbitrary<ClauseContent> {
  const clause = { entity: of, key, comparator }
  const numeric = of === 'metric' || (of === 'attribute' && RUNS.attributes.get(key) === 'number')
  if (comparator.startsWith('IS')) return fc.constant({ ...clause, value: { kind: 'none' } })
  if (comparator.endsWith('IN')) return items.map((list) => ({ ...clause, value: { kind: 'list', items: list } }))
  if (numeric)
    return number.map((value) => ({ ...clause, value: { kind: 'number', text: String(value).replace('e+', 'e') } }))
  return text.map((value) => ({ ...clause, value: { kind: 'string', text: value } }))
}

/** Sound clauses of the runs language, printable or not. */
export const clause: fc.Arbitrary<ClauseContent> = entity.chain((of) =>
  keyFor(of).chain((key) => {
    const listable = of === 'dataset' || key === 'run_id'
    const comparators = comparatorsFor(RUNS, of, key).filter((name) => listable || !name.endsWith('IN'))
    return fc.constantFrom(...comparators).chain((comparator) => clauseFor(of, key, comparator))
  }),
)

const token = fc.oneof(
  fc.constantFrom('metrics.a', 'tags.', 'params.`b c`', 'run_id', 'status', 'start_time', '=', '>', '!=', 'LIKE', 'IN'),
  fc.constantFrom('AND', 'and', 'OR', 'NOT', 'IS NULL', "'x'", '"y"', "('a', 'b')", '5', '1e3', ';', ',', 'DESC', '::'),
  text,
)

/** Heaps of tokens: now and then a filter, mostly not. */
export const filterText = fc.array(token, { maxLength: 9 }).map((tokens) => tokens.join(' '))
