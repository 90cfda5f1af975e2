/** Whom a page talks to, as the Runlens process that serves it tells. */
export interface Connection {
  /** How the API is answered: `forward` to a tracking server; other words are other ways. */
  readonly kind: string
  /** Where the experiments are, without credentials: `http://host:5000`, a path, `databricks`. */
  readonly trackingUri: string
  /** Every write is refused. */
  readonly isReadOnly: boolean
  readonly runlensVersion: string
}
