import type * as z from 'zod/mini'
import { searchRuns } from '../contract/runEndpoints.ts'
import type { Page } from '../domain/page.ts'
import type { Run } from '../domain/run.ts'
import { decodeAnswer } from './decodeAnswer.ts'

/** The answer of `runs/search` as a page; MLflow marks the end by an absent or an empty token. */
export function runsPage(answer: z.infer<typeof searchRuns.response>): Page<Run> {
  return { items: answer.runs, nextPageToken: answer.next_page_token || undefined }
}

/** The last field of the answer; the quotes of a text inside of it would be escaped. */
const LAST_TOKEN = /"next_page_token"\s*:\s*("(?:[^"\\]|\\.)+")\s*\}\s*$/
const MOST_TOKEN_BYTES = 4096

/**
 * The token of the next page, where the answer ends with it as MLflow's do: reading that takes no time, and the next page
 * can be asked for before this one is read. `undefined` says nothing.
 */
export function runsPageTokenOf(bytes: ArrayBuffer): string | undefined {
  const end = new Uint8Array(bytes, Math.max(0, bytes.byteLength - MOST_TOKEN_BYTES))
  const token = LAST_TOKEN.exec(new TextDecoder().decode(end))?.[1]
  try {
    return token === undefined ? undefined : (JSON.parse(token) as string)
  } catch {
    return undefined
  }
}

/** Reads the bytes of `MlflowClient.searchRunsBytes`. @throws SchemaError */
export function readRunsPage(bytes: ArrayBuffer): Page<Run> {
  const text = new TextDecoder().decode(bytes)
  return runsPage(decodeAnswer(searchRuns.response, text, `${searchRuns.method} ${searchRuns.path}`))
}
