/** What the Runs page shows of its runs: the table, their charts, or both side by side. */
export const RUN_MODES = ['table', 'charts', 'split'] as const

export type RunMode = (typeof RUN_MODES)[number]

/** Reads parameter `mode`; `compareRunsMode=CHART` is MLflow's. Anything else is the table. */
export function decodeRunMode(parameters: URLSearchParams): RunMode {
  const mode = parameters.get('mode') ?? (parameters.get('compareRunsMode') === 'CHART' ? 'split' : 'table')
  return RUN_MODES.find((known) => known === mode) ?? 'table'
}
