import { homedir } from 'node:os'

/** Environment variables, passed in so that tests need not change the process. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The variable's value; an empty one counts as unset. */
export function readVariable(environment: Environment, name: string): string | undefined {
  return environment[name] || undefined
}

/** The user's home folder, where MLflow and Databricks keep their credentials. */
export function homeDirectory(environment: Environment): string {
  return readVariable(environment, 'HOME') ?? readVariable(environment, 'USERPROFILE') ?? homedir()
}
