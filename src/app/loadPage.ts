import type { ComponentType } from 'react'
import { CodeLoadError } from '../ui/lazyPart.ts'

/** A route's `lazy`: fetches the page's code and tells a failure to do so from a failure of the page. */
export function loadPage(load: () => Promise<ComponentType>): () => Promise<{ Component: ComponentType }> {
  return async () => {
    try {
      return { Component: await load() }
    } catch (cause) {
      throw new CodeLoadError('The code of this page could not be loaded', { cause })
    }
  }
}
