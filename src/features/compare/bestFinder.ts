import type { CompareRow } from '../../domain/compare/comparison.ts'
import { bestPlaces } from '../../domain/compare/delta.ts'
import type { CompareModel } from './compareModel.ts'

const NONE: ReadonlySet<number> = new Set()

/** Which runs are best in a row, looked for once a row. */
export function bestFinder(directionOf: CompareModel['directionOf']): (row: CompareRow) => ReadonlySet<number> {
  const found = new WeakMap<CompareRow, ReadonlySet<number>>()
  return (row) => {
    if (row.content.kind === 'texts') return NONE
    const known = found.get(row) ?? bestPlaces(row.content.values, directionOf(row))
    found.set(row, known)
    return known
  }
}
