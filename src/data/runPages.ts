import type { MlflowClient } from '../client/mlflowClient.ts'
import type { RunColumnsPage } from '../client/runColumnsPage.ts'
import { runsPageTokenOf } from '../client/runsPage.ts'
import type { SearchOptions } from '../client/searchOptions.ts'
import { RunPageReader } from './runPageReader.ts'

/** Which pages of a search. */
export interface RunPages {
  readonly experimentIds: readonly string[]
  /** Of all of them alike. */
  readonly options: Pick<SearchOptions, 'filter' | 'orderBy' | 'viewType'>
  /** Where the first begins; absent for the search's first. */
  readonly pageToken: string | undefined
  /** How many runs a page may have, by how many were read before it. */
  readonly sizeOf: (pagesRead: number) => number
  readonly signal: AbortSignal
  /** Asked when the bytes of a page are here: until then it waits, and the next is asked for if there is need of more yet. */
  readonly isMoreWanted: () => boolean | Promise<boolean>
}

/**
 * The pages of `runs/search` as columns, one after the other. While one is being read the next is on its way, for where it
 * begins stands at the end of the bytes: the line and the server rest as little as the worker does. A token that is the
 * same as the one before ends it, for such a server would be asked for ever.
 * @throws what the client throws, and SchemaError
 */
export async function* readRunPages(client: MlflowClient, pages: RunPages): AsyncGenerator<RunColumnsPage, void> {
  const { experimentIds, options, sizeOf, isMoreWanted } = pages
  const left = new AbortController()
  const signal = AbortSignal.any([pages.signal, left.signal])
  const ask = (pageToken: string | undefined, maxResults: number): Promise<ArrayBuffer> => {
    const bytes = client.searchRunsBytes(experimentIds, { ...options, pageToken, maxResults, signal })
    // It may fail before somebody waits for it.
    bytes.catch(() => undefined)
    return bytes
  }
  const reader = new RunPageReader()
  let token = pages.pageToken
  try {
    let coming = ask(token, sizeOf(0))
    for (let pagesRead = 1; ; pagesRead += 1) {
      const bytes = await coming
      const early = runsPageTokenOf(bytes)
      const asked = (await isMoreWanted()) && early !== token ? early : undefined
      if (asked !== undefined) coming = ask(asked, sizeOf(pagesRead))
      const { columns, nextPageToken } = await reader.read(bytes)
      signal.throwIfAborted()
      const next = nextPageToken === token ? undefined : nextPageToken
      yield { columns, nextPageToken: next }
      if (next === undefined || !(await isMoreWanted())) return
      if (next !== asked) coming = ask(next, sizeOf(pagesRead))
      token = next
    }
  } finally {
    left.abort()
    reader.close()
  }
}
