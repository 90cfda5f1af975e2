import type { Random } from '../../src/lib/random.ts'

/** One question to MLflow's parser. */
export type OracleRequest =
  | { readonly filter: string; readonly experiments: boolean }
  | { readonly order_by: string; readonly experiments: boolean }

const RUN_ENTITIES = ['metrics', 'metric', 'params', 'param', 'parameter', 'parameters', 'tags', 'tag']
const MORE_ENTITIES = ['`metrics`', '`tag`', 'Metrics', 'foo', '"tags"', 'm']
const ATTRIBUTE_ENTITIES = ['attribute', 'attributes', 'attr', 'run']
const DATASET_SUBJECTS = ['dataset.name', 'datasets.digest', 'dataset.`context`', 'dataset.source', 'datasets.NAME']
const EXPERIMENT_ENTITIES = ['tag', 'tags']
const KEYS = ['a', 'loss', 'val_loss', 'mlflow.source.name', 'a.b.c', '_x', 'ключ', '准确率', 'é', 'a1', 'A']
const ODD_KEYS = [
  '1st',
  '1',
  '2.0',
  'a-b',
  'a/b',
  'a b',
  'in',
  'from',
  'and',
  'or',
  'not',
  'select',
  'null',
  'is',
  'as',
]
const MORE_KEYS = [
  'desc',
  'end',
  'values',
  'like',
  'date',
  'key',
  'user',
  '🚀',
  'a"b',
  "it's",
  'a`b',
  '',
  'a@b',
  'e\u0301',
  '*',
]
const RUN_ATTRIBUTES = [
  'run_id',
  'run_name',
  'user_id',
  'status',
  'artifact_uri',
  'start_time',
  'end_time',
  'created',
  '`Run name`',
  '"run name"',
  'Created',
]
const EXPERIMENT_ATTRIBUTES = ['name', 'experiment_id', 'creation_time', 'last_update_time', '`name`']
const NULL_TESTS = ['IS NULL', 'IS NOT NULL', 'is null', 'IS  NULL', 'is NOT NULL', 'IS NOT  NULL']
const COMPARATORS = ['=', '!=', '>', '>=', '<', '<=', 'LIKE', 'ILIKE', 'like', 'ILike']
const MORE_COMPARATORS = ['==', '<>', '=>', '~', 'RLIKE', 'NOT LIKE', 'not ilike', 'REGEXP', ':=', '->', '==']
const STRINGS = [
  'x',
  'FINISHED',
  'a b',
  '',
  'AND',
  "it's",
  'say "hi"',
  'C:\\',
  '%',
  '🚀',
  'ünï',
  'a;b',
  '-- c',
  'a\nb',
  "''",
  '$$',
]
const NUMBERS = ['1', '0', '-1', '0.5', '.5', '5.', '1e3', '1E-7', '-1.5e-7', '00012', '1e999', '12345678901234567890']
const ODD_NUMBERS = [
  '+1',
  '1e+3',
  '.5e3',
  '0x1F',
  '1_000',
  '1,000',
  'inf',
  'nan',
  '5m',
  '55m',
  '1.2.3',
  '- 1',
  '--5',
  '٣',
  '1.e3',
]
const LISTS = [
  "('a', 'b')",
  "('abc',)",
  "('1234')",
  "('a' 'b')",
  '("x", \'y\')',
  "('it\\'s')",
  "('A','é')",
  "('\\x41', r'\\x')",
]
const ODD_LISTS = [
  '()',
  '(1)',
  "('a', 1)",
  '(abc)',
  "('a'",
  "((('a')))",
  "(('a','b'))",
  "(u'a')",
  "(b'a')",
  "('a',,)",
  "('a'+'b')",
  '(None)',
]
const GLUE = [
  ' AND ',
  ' and ',
  '\nAND\t',
  ' AND AND ',
  ' ',
  ' OR ',
  ' && ',
  ', ',
  '; ',
  ' NOT ',
  ' AND NOT ',
  '\u00a0AND\u3000',
]
const BITS = [
  ...COMPARATORS,
  ...MORE_COMPARATORS,
  ...RUN_ENTITIES,
  ...KEYS,
  ...ODD_KEYS,
  ...RUN_ATTRIBUTES,
  ...NUMBERS,
  ...ODD_NUMBERS,
]
const MARKS = [
  "'",
  '"',
  '`',
  '(',
  ')',
  '[',
  ']',
  '.',
  ',',
  ';',
  ':',
  '::',
  '-- ',
  '/*',
  '*/',
  '# ',
  '$',
  '?',
  '%',
  '\\',
  '´',
  '{',
  '=',
]
const WORDS = [
  'AND',
  'OR',
  'NOT',
  'IN',
  'IS',
  'NULL',
  'NOT NULL',
  'IS NULL',
  'IS NOT NULL',
  'LIKE',
  'AS',
  'DESC',
  'ASC',
  'CASE',
  'END',
]
const MORE_WORDS = [
  'BETWEEN',
  'WHERE',
  'LIMIT',
  'ORDER BY',
  'over',
  'begin',
  'timestamp',
  'date',
  'int',
  'interval',
  'union all',
  'GO',
  'day',
]
const CHARACTERS = [
  '\u200b',
  '\u0085',
  '\u001f',
  '\ufeff',
  '\u2028',
  'ſ',
  'İ',
  'ı',
  '×',
  '÷',
  'ß',
  '²',
  '\u0301',
  '“',
  '”',
  '😀',
  '\t',
  '\r\n',
]

/** An endless mixture: half valid or nearly so, a third valid ones with a few edits, a fifth heaps of tokens. */
export function generateRequest(random: Random): OracleRequest {
  const experiments = random.chance(0.2)
  if (random.chance(0.12)) return { order_by: generateOrder(random, experiments), experiments }
  const roll = random.next()
  if (roll < 0.2) return { filter: random.times(0, 14, () => generateBit(random)).join(''), experiments }
  const filter = generateFilter(random, experiments)
  return { filter: roll < 0.5 ? mutate(random, filter) : filter, experiments }
}

function generateFilter(random: Random, experiments: boolean): string {
  const clauses = random.times(1, 4, () => generateClause(random, experiments))
  return clauses.reduce((text, clause) => text + (random.chance(0.93) ? ' AND ' : random.pick(GLUE)) + clause)
}

function generateClause(random: Random, experiments: boolean): string {
  const subject = generateSubject(random, experiments)
  const gap = random.chance(0.9) ? ' ' : random.pick(['', '  ', '\t', '\n'])
  const odd = random.chance(0.03)
  const nullable = /^`?(?:tag|param)/.test(subject) !== random.chance(0.03)
  if (nullable && random.chance(0.15)) return `${subject} ${random.pick(NULL_TESTS)}`
  const listable = /^(?:data|.*run_id|.*experiment_id)/.test(subject) !== random.chance(0.03)
  if (listable && random.chance(0.3)) {
    const list = random.chance(0.85) ? random.pick(LISTS) : random.pick(ODD_LISTS)
    return `${subject}${gap || ' '}${random.pick(['IN', 'NOT IN', 'in', 'Not  In'])}${gap}${list}`
  }
  const numeric = /^`?metric|time|created/i.test(subject) !== random.chance(0.05)
  const comparators = numeric ? COMPARATORS.slice(0, 6) : [...COMPARATORS.slice(0, 2), ...COMPARATORS.slice(6)]
  const comparator = odd ? random.pick([...COMPARATORS, ...MORE_COMPARATORS]) : random.pick(comparators)
  const wordy = /^\w/.test(comparator)
  return `${subject}${wordy ? ' ' : gap}${comparator}${gap}${numeric ? generateNumber(random) : generateString(random)}`
}

function generateSubject(random: Random, experiments: boolean): string {
  if (random.chance(0.03)) return `${random.pick(MORE_ENTITIES)}.${generateKey(random)}`
  if (!experiments && random.chance(0.1)) return random.pick(DATASET_SUBJECTS)
  if (random.chance(experiments ? 0.5 : 0.25)) {
    const attribute = random.pick(experiments !== random.chance(0.05) ? EXPERIMENT_ATTRIBUTES : RUN_ATTRIBUTES)
    const entity = experiments ? 'attribute' : random.pick(ATTRIBUTE_ENTITIES)
    return random.chance(0.7) ? attribute : `${entity}.${attribute}`
  }
  const own = experiments !== random.chance(0.05)
  return `${random.pick(own ? EXPERIMENT_ENTITIES : RUN_ENTITIES)}.${generateKey(random)}`
}

function generateKey(random: Random): string {
  if (random.chance(0.5)) return random.pick(KEYS)
  const key = random.pick([...KEYS, ...ODD_KEYS, ...MORE_KEYS])
  if (random.chance(0.05)) return key
  const mark = key.includes('`') ? '"' : random.pick(key.includes('"') ? ['`'] : ['`', '`', '"', "'"])
  return `${mark}${key}${mark}`
}

function generateString(random: Random): string {
  const text = random.pick(STRINGS)
  if (random.chance(0.03)) return random.pick(BITS)
  const mark = text.includes("'") ? '"' : text.includes('"') ? "'" : random.pick(["'", '"'])
  return `${mark}${text}${mark}`
}

function generateNumber(random: Random): string {
  return random.pick(random.chance(0.95) ? NUMBERS : ODD_NUMBERS)
}

function generateBit(random: Random): string {
  const bit = random.pick([
    BITS,
    MARKS,
    WORDS,
    MORE_WORDS,
    CHARACTERS,
    [...LISTS, ...ODD_LISTS],
    [generateClause(random, false)],
  ])
  return random.pick(bit) + (random.chance(0.75) ? ' ' : '')
}

function mutate(random: Random, filter: string): string {
  return random.times(1, 3, () => 0).reduce((text: string) => edit(random, Array.from(text)), filter)
}

function edit(random: Random, chars: string[]): string {
  const at = random.below(chars.length + 1)
  const length = 1 + random.below(4)
  switch (random.below(6)) {
    case 0:
      chars.splice(at, length)
      break
    case 1:
      chars.splice(at, 0, random.pick(MARKS))
      break
    case 2:
      chars.splice(at, 0, ` ${random.pick([...WORDS, ...MORE_WORDS])} `)
      break
    case 3:
      chars.splice(at, 0, ...chars.slice(at, at + length * 3))
      break
    case 4:
      chars.splice(at, random.below(2), random.pick([...CHARACTERS, ...BITS]))
      break
    default:
      chars.splice(
        at,
        length,
        ...chars
          .slice(at, at + length)
          .map((char) => char.toUpperCase())
          .toReversed(),
      )
  }
  return chars.join('')
}

function generateOrder(random: Random, experiments: boolean): string {
  if (random.chance(0.15)) return random.times(0, 5, () => generateBit(random)).join('')
  const direction = random.pick([
    '',
    ' ASC',
    ' DESC',
    ' asc',
    ' Desc',
    ' DECS',
    ' ASC DESC',
    ' DESC NULLS LAST',
    ';',
    ' ',
  ])
  const order = generateSubject(random, experiments) + direction
  return random.chance(0.3) ? mutate(random, order) : order
}
