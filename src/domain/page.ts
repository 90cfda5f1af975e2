/** One page of a listing; `nextPageToken` is opaque and absent on the last page. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly nextPageToken: string | undefined
}
