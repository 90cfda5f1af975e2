import type { ViewType } from '../domain/lifecycle.ts'
import type { CallOptions } from './transport.ts'

/** What every search takes. */
export interface SearchOptions extends CallOptions {
  /** MLflow's filter language; everything by default. */
  readonly filter?: string | undefined
  /** `ACTIVE_ONLY` by default. */
  readonly viewType?: ViewType | undefined
  readonly orderBy?: readonly string[] | undefined
  /** 1…50,000; 1000 by default. */
  readonly maxResults?: number | undefined
  /** Opaque, from the page before. */
  readonly pageToken?: string | undefined
}
