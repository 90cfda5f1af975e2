import type { Int64 } from '../../lib/json.ts'
import { assertNever } from '../../lib/assertNever.ts'
import type { FilterValue } from './ast.ts'
import { compileLike, foldAscii, foldUnicode } from './like.ts'
import { comparableOf, floatOf } from './numbers.ts'

/** Whose semantics to follow where MLflow's stores differ; SQLite is the reference. */
export type StoreKind = 'sqlite' | 'file'

/**
 * A test of a text value. `undefined` (not there) passes `IS NULL` only.
 * @throws TypeError on a comparator that text does not have; validation refuses such clauses earlier.
 */
export function textTest(
  comparator: string,
  value: FilterValue,
  store: StoreKind,
): (actual: string | undefined) => boolean {
  const upper = comparator.toUpperCase()
  if (upper === 'IS NULL') return (actual) => actual === undefined
  if (upper === 'IS NOT NULL') return (actual) => actual !== undefined
  const test = presentTextTest(upper, value, store)
  return (actual) => actual !== undefined && test(actual)
}

function presentTextTest(comparator: string, value: FilterValue, store: StoreKind): (actual: string) => boolean {
  switch (value.kind) {
    case 'list': {
      const items = new Set(value.items)
      if (comparator === 'IN') return (actual) => items.has(actual)
      if (comparator === 'NOT IN') return (actual) => !items.has(actual)
      break
    }
    case 'string': {
      const { text } = value
      const asRegExp = store === 'file'
      if (comparator === '=') return (actual) => actual === text
      if (comparator === '!=') return (actual) => actual !== text
      if (comparator === 'LIKE') return compileLike(text, { fold: (char) => char, asRegExp })
      if (comparator === 'ILIKE') return compileLike(text, { fold: asRegExp ? foldUnicode : foldAscii, asRegExp })
      // MLflow lets `run_id IN 'abc'` through in no shape; a list is the only other value of IN.
      break
    }
    case 'number':
    case 'none':
      break
    default:
      assertNever(value)
  }
  throw new TypeError(`Text has no comparator ${comparator} with a ${value.kind}.`)
}

/** A test of a 64-bit integer such as a time; integers compare exactly, whatever their size. */
export function integerTest(comparator: string, value: FilterValue): (actual: Int64 | undefined) => boolean {
  const wanted = comparableOf(numberText(value))
  return (actual) => actual !== undefined && compareNumbers(comparator, actual, wanted)
}

/** A test of a 64-bit float; NaN differs from everything, itself too. */
export function floatTest(comparator: string, value: FilterValue): (actual: number) => boolean {
  const wanted = floatOf(numberText(value))
  return (actual) => compareNumbers(comparator, actual, wanted)
}

function numberText(value: FilterValue): string {
  if (value.kind !== 'number') throw new TypeError(`A number is compared with a ${value.kind}.`)
  return value.text
}

function compareNumbers(comparator: string, actual: Int64, wanted: Int64): boolean {
  switch (comparator) {
    case '=':
      return isSame(actual, wanted)
    case '!=':
      return !isSame(actual, wanted)
    case '>':
      return actual > wanted
    case '>=':
      return actual >= wanted
    case '<':
      return actual < wanted
    case '<=':
      return actual <= wanted
    default:
      throw new TypeError(`Numbers have no comparator ${comparator}.`)
  }
}

/** A bigint and a number of the same value are the same; NaN is no value's equal. */
function isSame(a: Int64, b: Int64): boolean {
  // oxlint-disable-next-line eqeqeq -- the loose form is the one that compares bigint with number by value
  return a == b
}
