import * as artifactEndpoints from '../contract/artifactEndpoints.ts'
import type { ArtifactList } from '../domain/artifact.ts'
import { MetricCalls } from './metricCalls.ts'
import type { CallOptions } from './transport.ts'

/** The part of `MlflowClient` about artifacts. */
export abstract class ArtifactCalls extends MetricCalls {
  /** One page of the direct children of an artifact directory; none for a file or an absent path. GET `artifacts/list`. */
  async listArtifacts(
    runId: string,
    options: CallOptions & { readonly path?: string | undefined; readonly pageToken?: string | undefined } = {},
  ): Promise<ArtifactList> {
    const request = {
      run_id: runId,
      run_uuid: runId,
      path: options.path === '' ? undefined : options.path,
      page_token: options.pageToken,
    }
    const answer = await this.transport.call(artifactEndpoints.listArtifacts, request, options)
    return { rootUri: answer.root_uri, files: answer.files, nextPageToken: answer.next_page_token || undefined }
  }

  /** The bytes of one artifact file, unread, so that the caller may stream them. GET `/get-artifact`. */
  async getArtifact(runId: string, path: string, options: CallOptions = {}): Promise<Response> {
    return this.transport.download(artifactEndpoints.GET_ARTIFACT_PATH, artifactQuery(runId, path), options)
  }

  /** Where a browser downloads one artifact file from. GET `/get-artifact`. */
  artifactUrl(runId: string, path: string): string {
    return this.transport.urlOf(artifactEndpoints.GET_ARTIFACT_PATH, artifactQuery(runId, path))
  }
}

/** Both id names, as Python sends them, for the oldest servers. */
function artifactQuery(runId: string, path: string) {
  return { run_id: runId, run_uuid: runId, path }
}
