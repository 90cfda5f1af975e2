/** A string pair: run tag, experiment tag, input tag. Last value per key wins on the server. */
export interface Tag {
  readonly key: string
  readonly value: string
}

/** A run parameter; immutable once logged, always text. */
export interface Param {
  readonly key: string
  readonly value: string
}

/** Tags with a meaning that MLflow's own tools agree on (MLflow `mlflow_tags.py`). */
export const SYSTEM_TAG = {
  runName: 'mlflow.runName',
  note: 'mlflow.note.content',
  parentRunId: 'mlflow.parentRunId',
  user: 'mlflow.user',
  sourceName: 'mlflow.source.name',
  sourceType: 'mlflow.source.type',
  gitCommit: 'mlflow.source.git.commit',
  gitBranch: 'mlflow.source.git.branch',
  runColor: 'mlflow.runColor',
} as const

/** The value of `key`, or `undefined` when the tag (or param) is not there. */
export function valueOf(pairs: readonly Tag[], key: string): string | undefined {
  return pairs.find((pair) => pair.key === key)?.value
}
