import type { ComponentType } from 'react'

/** The code of a page could not be fetched: Runlens was stopped or replaced after this tab was opened. */
export class PageLoadError extends Error {
  override readonly name = 'PageLoadError'
}

/** A route's `lazy`: fetches the page's code and tells a failure to do so from a failure of the page. */
export function loadPage(load: () => Promise<ComponentType>): () => Promise<{ Component: ComponentType }> {
  return async () => {
    try {
      return { Component: await load() }
    } catch (cause) {
      throw new PageLoadError('The code of this page could not be loaded', { cause })
    }
  }
}
