/** MLflow's limits (3.x). Lengths count characters as Python does: code points. */
export const LIMIT = {
  key: 250,
  paramValue: 6000,
  tagValue: 8000,
  experimentName: 500,
  /** 5000 before 2026. */
  experimentTagValue: 20_000,
  artifactLocation: 2048,
  datasetName: 500,
  datasetDigest: 36,
  datasetSource: 65_535,
  datasetSchema: 1_048_575,
  datasetProfile: 16_777_215,
  inputTagKey: 255,
  inputTagValue: 500,
  batchMetrics: 1000,
  batchParams: 100,
  batchTags: 100,
  batchTotal: 1000,
  searchResults: 50_000,
  /** Points that one bulk history, or one run of an interval, may return. */
  historyPoints: 25_000,
  datasetSummaries: 1000,
} as const
