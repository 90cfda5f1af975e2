/** What somebody wants gone for good. */
export interface GcSelection {
  readonly experimentIds: readonly string[]
  /** Deleted runs, those of the experiments included. */
  readonly runIds: readonly string[]
}

/** What the server holds deleted besides the selection. */
export interface GcRest {
  readonly experimentCount: number
  readonly runCount: number
}

export interface GcCommand {
  readonly command: string
  /** What MLflow removes along with it, whatever one says: whatever is named by nothing is taken whole. */
  readonly alsoRemoves: GcRest
}

/**
 * The `mlflow gc` that removes a selection, an option a line. A list that is left out means everything that is deleted, so both are named
 * wherever there is something to name; where there is not, MLflow takes the rest along and `alsoRemoves` says so.
 * @param trackingUri as Runlens knows it: a database is where `gc` works, a server is where artifacts are found.
 */
export function gcCommand(selection: GcSelection, rest: GcRest, trackingUri: string): GcCommand {
  const { experimentIds, runIds } = selection
  const isServer = /^https?:/i.test(trackingUri)
  const words = [
    isServer ? `MLFLOW_TRACKING_URI=${quote(trackingUri)} mlflow gc` : 'mlflow gc',
    `--backend-store-uri ${isServer || trackingUri === '' ? '<the database of the server>' : quote(trackingUri)}`,
    ...(experimentIds.length > 0 ? [`--experiment-ids ${quote(experimentIds.join(','))}`] : []),
    ...(runIds.length > 0 ? [`--run-ids ${quote(runIds.join(','))}`] : []),
  ]
  return {
    command: words.join(' \\\n  '),
    alsoRemoves: {
      experimentCount: experimentIds.length > 0 ? 0 : rest.experimentCount,
      runCount: runIds.length > 0 ? 0 : rest.runCount,
    },
  }
}

/** For a POSIX shell: ids and addresses come from a server. */
function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
