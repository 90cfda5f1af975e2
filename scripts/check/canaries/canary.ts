/**
 * A planted file. `reported` names what its gate must say about it: as many findings, of these rules, in this file.
 * An empty list is a control: the gate must stay silent about it.
 */
export interface Canary {
  readonly path: string
  readonly reported: readonly string[]
  readonly source: string
}

/** A clean file that others import; it must not be reported. */
export function control(path: string, source: string): Canary {
  return { path, reported: [], source }
}
