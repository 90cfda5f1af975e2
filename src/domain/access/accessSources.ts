/** Environment variables, passed in so that nobody need change the process. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The variable's value; an empty one counts as unset. */
export function readVariable(environment: Environment, name: string): string | undefined {
  return environment[name] || undefined
}

/** What MLflow's and Databricks' settings are read from: a port, because server and client each have their machine. */
export interface AccessSources {
  readonly environment: Environment
  /** The user's home folder, where MLflow and Databricks keep their credentials. */
  readonly home: string
  /** A file's text. Rejects with an error whose `code` is Node's (`ENOENT`, …). */
  readonly readText: (path: string) => Promise<string>
}

/** Node's word for why a file cannot be read. */
export function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? 'unknown reason'
}
