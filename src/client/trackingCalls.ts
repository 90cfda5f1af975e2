import type { Transport } from './transport.ts'

/** What all of `MlflowClient`'s groups of methods stand on. */
export abstract class TrackingCalls {
  /** To the server of the tracking URI of this moment; what takes several calls keeps the one it began with. */
  protected abstract get transport(): Transport
}
