import type { Comparison } from '../../domain/filter/ast.ts'
import type { Language } from '../../domain/filter/language.ts'
import { checkOrderBy, readOrderBy } from '../../domain/filter/orderBy.ts'
import type { OrderBy } from '../../domain/filter/orderBy.ts'
import { decodePageToken, encodePageToken } from '../../domain/filter/pageToken.ts'
import type { TokenRefusal } from '../../domain/filter/pageToken.ts'
import { clausesOf, readFilter } from '../../domain/filter/readFilter.ts'
import { isRefusal } from '../../domain/filter/refusal.ts'
import { invalidParameter } from '../storeError.ts'
import type { SearchRequest } from '../trackingStore.ts'
import { LIMIT } from './limits.ts'

/** A search as read. */
export interface Search {
  readonly clauses: readonly Comparison[]
  readonly order: readonly OrderBy[]
  readonly offset: number
}

/** In MLflow's words. Where it stumbles over a request (INTERNAL_ERROR, 500), the request is to blame and told so. */
export function refuse({ message }: TokenRefusal): never {
  throw invalidParameter(message)
}

/** Reads filter, order and token, with MLflow's refusals in the order of its SQL store. */
export function readSearch(request: SearchRequest, language: Language): Search {
  checkMaxResults(request.maxResults)
  const reading = readFilter(request.filter, language)
  if (reading.refusal?.stage === 'parse') refuse(reading.refusal)
  const order = request.orderBy.map((text) => {
    const entry = readOrderBy(text, language)
    return isRefusal(entry) ? refuse(entry) : entry
  })
  const unordered = checkOrderBy(order, request.orderBy, language)
  if (unordered !== undefined) refuse(unordered)
  if (reading.refusal !== undefined) refuse(reading.refusal)
  const offset = decodePageToken(request.pageToken)
  return {
    clauses: clausesOf(reading),
    order,
    offset: typeof offset === 'number' ? Math.max(0, offset) : refuse(offset),
  }
}

/** 1…50,000. */
function checkMaxResults(maxResults: number): void {
  const value = `Invalid value ${maxResults} for parameter 'max_results' supplied.`
  if (maxResults < 1) throw invalidParameter(`${value} It must be a positive integer`)
  if (maxResults > LIMIT.searchResults) throw invalidParameter(`${value} It must be at most ${LIMIT.searchResults}`)
}

/** The token of the next page when a search for one item more than the page found it. */
export function nextToken({ maxResults }: SearchRequest, offset: number, found: number): string | undefined {
  return found > maxResults ? encodePageToken(offset + maxResults) : undefined
}
