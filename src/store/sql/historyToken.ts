import { decodePageToken } from '../../domain/filter/pageToken.ts'
import type { Int64 } from '../../lib/json.ts'
import { parseJson, printJson, readInt64 } from '../../lib/json.ts'
import { refuse } from '../rules/search.ts'
import { invalidParameter } from '../storeError.ts'
import { int64 } from './rows.ts'
import type { SqlRow } from './sqlDriver.ts'

/** The last point of a page of history, as stored, and the last timestamp the run has. */
export interface HistoryPlace {
  readonly timestamp: Int64
  readonly step: Int64
  readonly value: number
  readonly isNan: number
  readonly end: Int64
}

/** The token of the page that starts after `row`. */
export function encodeHistoryToken(row: SqlRow, end: Int64): string {
  const place = [int64(row['timestamp']), int64(row['step']), row['value'], Number(row['is_nan']), end]
  return btoa(printJson({ after: place }))
}

/** @throws StoreError in MLflow's words when the token is none of ours. */
export function decodeHistoryToken(token: string | undefined): HistoryPlace | undefined {
  if (token === undefined || token === '') return undefined
  const place = tryParse(token)
  if (place !== undefined) return place
  const refusal = decodePageToken(token)
  if (typeof refusal === 'number') throw invalidParameter('Invalid page token, it belongs to another listing')
  return refuse(refusal)
}

function tryParse(token: string): HistoryPlace | undefined {
  try {
    const parsed = parseJson(atob(token)) as { readonly after?: unknown }
    if (!Array.isArray(parsed.after)) return undefined
    const [timestamp, step, end] = [parsed.after[0], parsed.after[1], parsed.after[4]].map(readInt64)
    const [value, isNan] = [Number(parsed.after[2]), Number(parsed.after[3])]
    if (timestamp === undefined || step === undefined || end === undefined) return undefined
    return Number.isFinite(value) && Number.isFinite(isNan) ? { timestamp, step, value, isNan, end } : undefined
  } catch {
    return undefined
  }
}
