import type { LifecycleStage, ViewType } from '../../domain/lifecycle.ts'
import type { Page } from '../../domain/page.ts'
import { nextToken } from '../rules/search.ts'
import type { SearchRequest } from '../trackingStore.ts'

export function isInView(stage: LifecycleStage, viewType: ViewType): boolean {
  return viewType === 'ALL' || (stage === 'active') === (viewType === 'ACTIVE_ONLY')
}

/** One page of all that was found. */
export function cut<T>(found: readonly T[], request: SearchRequest, offset: number): Page<T> {
  return {
    items: found.slice(offset, offset + request.maxResults),
    nextPageToken: nextToken(request, offset, found.length - offset),
  }
}
