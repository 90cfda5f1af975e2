import { lazy } from 'react'
import type { ComponentType } from 'react'

/** The code of a page, or of a part of one, could not be fetched: Runlens was stopped or replaced after this tab was opened. */
export class CodeLoadError extends Error {
  override readonly name = 'CodeLoadError'
}

/** React's `lazy` for a part of a page, which tells a failure to fetch its code from a failure of the part. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch (cause) {
      throw new CodeLoadError('The code of this part could not be loaded', { cause })
    }
  })
}
