import { readWritten, resolveWritten, type WrittenFilter } from '../../domain/filter/written/readWritten.ts'
import { removePart } from '../../domain/filter/written/editWritten.ts'

/** What was found out about a filter that finds nothing or is refused. */
export interface FilterFindings {
  readonly isAsking: boolean
  /** The server's words about conditions that it refuses, by their place. */
  readonly refusals: ReadonlyMap<number, string>
  /** Places of conditions without which there are runs. */
  readonly culprits: readonly number[]
  /** Whether there are runs without any filter; `undefined` while that is not known. */
  readonly hasRuns: boolean | undefined
}

/** More conditions than this are not asked for one by one. */
const MOST = 12

/** The filters to ask for: each condition alone when it is about a refusal, else all but one, and at last none at all. */
export function prepareFindings(filter: WrittenFilter, kind: 'refused' | 'empty', nowMs: number) {
  const indices = filter.parts.flatMap(({ isDisabled }, index) => (isDisabled ? [] : [index])).slice(0, MOST)
  const resolve = (text: string): string => resolveWritten(readWritten(text, filter.language), nowMs)
  if (kind === 'refused') {
    return { kind, indices, filters: indices.map((index) => resolve(filter.parts[index]?.text ?? '')) }
  }
  const without = indices.map((index) => resolve(removePart(filter, index)))
  return { kind, indices, filters: filter.text === '' ? [] : [...without, ''] }
}
