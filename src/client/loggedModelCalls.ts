import * as loggedModelEndpoints from '../contract/loggedModelEndpoints.ts'
import type { ArtifactList } from '../domain/artifact.ts'
import type { LoggedModel } from '../domain/loggedModel.ts'
import { openDownload } from './artifacts/download.ts'
import type { ArtifactDownload } from './artifacts/download.ts'
import type { TransferOptions } from './artifacts/transferProgress.ts'
import { MetricCalls } from './metricCalls.ts'
import type { CallOptions } from './transport.ts'

/** The part of `MlflowClient` that reads logged models (MLflow ≥ 3.0). Ids that cannot be any are a `UsageError`. */
export abstract class LoggedModelCalls extends MetricCalls {
  /** A model by its id, `m-…`. GET `logged-models/…`. */
  async getLoggedModel(modelId: string, options: CallOptions = {}): Promise<LoggedModel> {
    return (await this.transport.call(loggedModelEndpoints.getLoggedModel(modelId), {}, options)).model
  }

  /** One page of the direct children of a model's directory; none for a file. GET `logged-models/…/artifacts/directories`. */
  async listLoggedModelArtifacts(
    modelId: string,
    options: CallOptions & { readonly path?: string | undefined; readonly pageToken?: string | undefined } = {},
  ): Promise<ArtifactList> {
    const request = { artifact_directory_path: options.path || undefined, page_token: options.pageToken }
    const endpoint = loggedModelEndpoints.listLoggedModelArtifacts(modelId)
    const answer = await this.transport.call(endpoint, request, options)
    return { rootUri: answer.root_uri, files: answer.files, nextPageToken: answer.next_page_token || undefined }
  }

  /** The bytes of one file of a model, unread. GET `/ajax-api/2.0/mlflow/logged-models/…/artifacts/files`. */
  async getLoggedModelArtifact(modelId: string, path: string, options: CallOptions = {}): Promise<Response> {
    const file = loggedModelEndpoints.loggedModelFilePath(modelId)
    return this.transport.download(file, { artifact_file_path: path }, options)
  }

  /** Where a browser downloads one file of a model from. */
  loggedModelArtifactUrl(modelId: string, path: string): string {
    return this.transport.urlOf(loggedModelEndpoints.loggedModelFilePath(modelId), { artifact_file_path: path })
  }

  /** As `downloadArtifacts`, of a model. @throws MlflowError when there is nothing at `path` */
  async downloadLoggedModelArtifacts(
    modelId: string,
    path = '',
    options: TransferOptions = {},
  ): Promise<ArtifactDownload> {
    const source = {
      name: modelId,
      endpoint: `GET ${loggedModelEndpoints.loggedModelFilePath(modelId)}`,
      idleMs: this.transport.timeoutMs,
      list: (listed: string, pageToken: string | undefined) =>
        this.listLoggedModelArtifacts(modelId, { path: listed, pageToken, signal: options.signal }),
      fetchFile: (file: string, fileOptions: CallOptions) => this.getLoggedModelArtifact(modelId, file, fileOptions),
    }
    return openDownload(source, path, options)
  }
}
