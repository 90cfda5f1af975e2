/** Names of the `mlruns` layout, of every MLflow. */
export const META = 'meta.yaml'
export const TRASH = '.trash'
export const ARTIFACTS = 'artifacts'
export const METRICS = 'metrics'
export const PARAMS = 'params'
export const TAGS = 'tags'
export const INPUTS = 'inputs'
export const OUTPUTS = 'outputs'
export const DATASETS = 'datasets'
export const MODELS = 'models'

/** Folders beside the experiments that are none: deleted experiments, and the model registry. */
export const NO_EXPERIMENTS: ReadonlySet<string> = new Set([TRASH, MODELS])

/** Folders beside the runs of an experiment that are none. */
export const NO_RUNS: ReadonlySet<string> = new Set([TAGS, DATASETS, 'traces', MODELS])

/** Joins path segments; empty ones are the folder itself. */
export function join(...segments: readonly string[]): string {
  let path = ''
  for (const segment of segments) path = path === '' || segment === '' ? path + segment : `${path}/${segment}`
  return path
}

/** Whether an id of a request may become the name of a folder. */
export function isName(id: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(id)
}
