import { searchRuns } from '../contract/runEndpoints.ts'
import { readUsualRun } from '../contract/usualRun.ts'
import { RunPageColumns, runColumns } from '../domain/runColumns.ts'
import type { RunColumns } from '../domain/runColumns.ts'
import { decodeAnswer } from './decodeAnswer.ts'
import { readRunsPage, runsPage } from './runsPage.ts'

/** A page of runs as columns. */
export interface RunColumnsPage {
  readonly columns: RunColumns
  /** Opaque; absent on the last page. */
  readonly nextPageToken: string | undefined
}

/** So much text and the objects that come of it fit into a processor's cache. */
const PART_CHARACTERS = 60_000
/** Up to the first run. */
const HEAD = /^\s*\{\s*"runs"\s*:\s*\[/
const BEFORE_RUN = /,\s*\{\s*"info"\s*:/g

/**
 * Reads the bytes of `MlflowClient.searchRunsBytes` into columns. @throws SchemaError
 * @param partCharacters how much of a usual page is read at a time.
 */
export function readRunColumns(bytes: ArrayBuffer, partCharacters = PART_CHARACTERS): RunColumnsPage {
  const usual = readUsualPage(new TextDecoder().decode(bytes), partCharacters)
  if (usual !== undefined) return usual
  const { items, nextPageToken } = readRunsPage(bytes)
  return { columns: runColumns(items), nextPageToken }
}

/**
 * Reads a page part by part: objects of seven megabytes of text take half as long again, for none of them is still in the
 * processor's cache when it is looked at. `undefined` where anything is not as current servers print it.
 *
 * That the parts are JSON, and the page without its runs is, says that all of it is: what is cut out stands between
 * brackets, and the parts stand between commas.
 */
export function readUsualPage(text: string, partCharacters: number): RunColumnsPage | undefined {
  const head = HEAD.exec(text)?.[0]
  // The list of runs ends with the last of all brackets, or what is left is no page.
  const end = text.lastIndexOf(']')
  if (head === undefined) return undefined
  try {
    const { nextPageToken } = runsPage(decodeAnswer(searchRuns.response, head + text.slice(end), ''))
    const columns = new RunPageColumns()
    for (let start = head.length; start < end;) {
      BEFORE_RUN.lastIndex = start + partCharacters
      const next = BEFORE_RUN.exec(text)?.index ?? end
      const runs = JSON.parse(`[${text.slice(start, next)}]`) as unknown[]
      if (runs.length === 0) return undefined
      for (const wire of runs) {
        const run = readUsualRun(wire)
        if (run === undefined) return undefined
        columns.add(run)
      }
      start = next + 1
    }
    return { columns: columns.toColumns(), nextPageToken }
  } catch {
    return undefined
  }
}
