import type { Page } from '../domain/page.ts'
import { SchemaError } from '../domain/trackingError.ts'

/**
 * Every item of a paged listing, page after page as they are wanted.
 * @throws SchemaError when the server repeats a token, which would go on for ever
 */
export async function* itemsOfPages<T>(
  endpoint: string,
  fetchPage: (pageToken: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T, void, undefined> {
  const seen = new Set<string>()
  let token: string | undefined
  do {
    const page = await fetchPage(token)
    yield* page.items
    token = page.nextPageToken
    if (token !== undefined && seen.has(token)) {
      throw new SchemaError('The server answers the same page token again and again', endpoint)
    }
    if (token !== undefined) seen.add(token)
  } while (token !== undefined)
}
