import { globSync } from 'node:fs'
import path from 'node:path'

/**
 * Where current MLflow keeps experiments when nobody says: `mlflow.db` in the working directory, unless a folder `mlruns`
 * of the time before 3.7 already holds some.
 */
export function defaultTrackingUri(): string {
  const hasFolders = globSync('mlruns/*/meta.yaml').some((file) => /^\d+$/.test(path.basename(path.dirname(file))))
  return hasFolders ? './mlruns' : 'sqlite:///mlflow.db'
}
