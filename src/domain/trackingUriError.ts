/** Nobody here can serve a tracking URI. `served` are the forms that can be, as people write them. */
export class TrackingUriError extends Error {
  override readonly name = 'TrackingUriError'
  readonly served: readonly string[]

  /** `reason` is a sentence without its full stop and names no password. */
  constructor(reason: string, served: readonly string[]) {
    super(`${reason}. What can be served: ${served.join(', ')}.`)
    this.served = served
  }
}
