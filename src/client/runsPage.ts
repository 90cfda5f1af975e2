import type * as z from 'zod/mini'
import { searchRuns } from '../contract/runEndpoints.ts'
import type { Page } from '../domain/page.ts'
import type { Run } from '../domain/run.ts'
import { decodeAnswer } from './decodeAnswer.ts'

/** The answer of `runs/search` as a page; MLflow marks the end by an absent or an empty token. */
export function runsPage(answer: z.infer<typeof searchRuns.response>): Page<Run> {
  return { items: answer.runs, nextPageToken: answer.next_page_token || undefined }
}

/** Reads the bytes of `MlflowClient.searchRunsBytes`. @throws SchemaError */
export function readRunsPage(bytes: ArrayBuffer): Page<Run> {
  const text = new TextDecoder().decode(bytes)
  return runsPage(decodeAnswer(searchRuns.response, text, `${searchRuns.method} ${searchRuns.path}`))
}
