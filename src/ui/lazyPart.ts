// oxlint-disable-next-line no-restricted-imports -- here, and nowhere else
import { lazy } from 'react'
import type { ComponentType } from 'react'

/** The code of a page, or of a part of one, could not be fetched: Runlens was stopped or replaced after this tab was opened. */
export class CodeLoadError extends Error {
  override readonly name = 'CodeLoadError'
}

/** Of all parts of what has been loaded. */
const loaders = new Set<() => Promise<unknown>>()

/** React's `lazy` for a part of a page, which tells a failure to fetch its code from a failure of the part. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  loaders.add(load)
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch (cause) {
      throw new CodeLoadError('The code of this part could not be loaded', { cause })
    }
  })
}

/**
 * Fetches the code of all parts, and of their parts: they open at once from then on, also when Runlens has been stopped. One
 * after the other, for all at once would run in one long task.
 */
export async function fetchParts(): Promise<void> {
  // A part that brings others puts them at the end of the set meanwhile.
  for (const load of loaders) {
    // One that cannot be fetched says so when it is wanted.
    await load().catch(() => undefined)
  }
}
