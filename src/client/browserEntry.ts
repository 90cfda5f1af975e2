/** What `runlens/client` is: the client for pages, and everything that its methods take, answer and throw. */
export { MlflowClient } from './mlflowClient.ts'
export type { MlflowClientOptions } from './mlflowClient.ts'
export { readRunsPage } from './runsPage.ts'
export type { CallOptions } from './transport.ts'
export type { SearchOptions } from './searchOptions.ts'
export type { LogBatchOptions } from './logParts.ts'
export type { CallInit, ResolveTrackingUri, TrackingServer } from './trackingServer.ts'
export { sourcesOfDirectory, sourcesOfDrop, sourcesOfFiles } from './artifacts/artifactSources.ts'
export type { ArtifactSource } from './artifacts/upload.ts'
export type { ArtifactDownload } from './artifacts/download.ts'
export type { TransferOptions, TransferProgress } from './artifacts/transferProgress.ts'
export { BatchError } from '../domain/batch.ts'
export type { Batch } from '../domain/batch.ts'
export {
  ArtifactRouteError,
  MissingEndpointError,
  MlflowError,
  NetworkError,
  SchemaError,
  TimeoutError,
  TrackingError,
} from '../domain/trackingError.ts'
export { TrackingUriError } from '../domain/trackingUriError.ts'
export { UsageError } from '../domain/usageError.ts'
export type { ArtifactList, FileInfo } from '../domain/artifact.ts'
export type { Connection } from '../domain/connection.ts'
export type { Experiment } from '../domain/experiment.ts'
export type { LifecycleStage, ViewType } from '../domain/lifecycle.ts'
export type { LoggedModel } from '../domain/loggedModel.ts'
export type { Metric, RunMetric } from '../domain/metric.ts'
export type { Page } from '../domain/page.ts'
export type { Dataset, DatasetInput, Run, RunData, RunInfo, RunInputs, RunStatus } from '../domain/run.ts'
export type { Param, Tag } from '../domain/tag.ts'
export type { Int64 } from '../lib/json.ts'
