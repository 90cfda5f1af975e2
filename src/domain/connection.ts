/** A file of a store that cannot be read as what it should be; everything else is shown without it. */
export interface StoreProblem {
  /** Relative to the store's folder. */
  readonly path: string
  /** A sentence for people. */
  readonly message: string
}

/** Whom a page talks to, as the Runlens process that serves it tells. */
export interface Connection {
  /** How the API is answered: `forward` to a tracking server; other words are other ways. */
  readonly kind: string
  /** Where the experiments are, without credentials: `http://host:5000`, a path, `databricks`. */
  readonly trackingUri: string
  /** Every write is refused. */
  readonly isReadOnly: boolean
  readonly runlensVersion: string
  /** Files of the store that are left out, the first hundred of them. */
  readonly problems?: readonly StoreProblem[] | undefined
  /** What the disk of the store had no room for, a sentence for people; absent when the last change was taken. */
  readonly diskFull?: string | undefined
}
