import * as artifactEndpoints from '../contract/artifactEndpoints.ts'
import type { ArtifactList } from '../domain/artifact.ts'
import { getRun } from '../contract/runEndpoints.ts'
import { openDownload } from './artifacts/download.ts'
import type { ArtifactDownload, DownloadSource } from './artifacts/download.ts'
import type { TransferOptions } from './artifacts/transferProgress.ts'
import { uploadAll } from './artifacts/upload.ts'
import type { ArtifactSource } from './artifacts/upload.ts'
import { uploadRoute } from './artifacts/uploadRoute.ts'
import { LoggedModelCalls } from './loggedModelCalls.ts'
import type { CallOptions } from './transport.ts'

/** The part of `MlflowClient` about artifacts of runs. */
export abstract class ArtifactCalls extends LoggedModelCalls {
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

  /**
   * The file at `path`, or the directory there as a zip archive; the whole run by default. Only what is read is fetched,
   * so that an archive of any size takes no memory. GET `artifacts/list` and `/get-artifact`.
   * @throws MlflowError when there is nothing at `path`
   */
  async downloadArtifacts(runId: string, path = '', options: TransferOptions = {}): Promise<ArtifactDownload> {
    return openDownload(this.artifactsOf(runId, options), trimSlashes(path), options)
  }

  /**
   * Uploads a file under its own name, or `fileName`, into the directory `artifactPath` (the root by default). PUT
   * `mlflow-artifacts/artifacts/…` or POST `upload-artifact`, by the run's artifact root.
   * @throws ArtifactRouteError when the server cannot take it: the message names the fix
   */
  async logArtifact(
    runId: string,
    file: Blob,
    options: TransferOptions & { readonly artifactPath?: string; readonly fileName?: string } = {},
  ): Promise<void> {
    const path = options.fileName ?? (file instanceof File ? file.name : '')
    await this.logArtifacts(runId, [{ path, content: file }], options)
  }

  /**
   * Uploads files by their paths into the directory `artifactPath` (the root by default), one after the other.
   * `artifactSources.ts` makes sources of picked files, dropped items and directories.
   * @throws ArtifactRouteError as `logArtifact`; the files before the failing one are uploaded
   */
  async logArtifacts(
    runId: string,
    sources: Iterable<ArtifactSource> | AsyncIterable<ArtifactSource>,
    options: TransferOptions & { readonly artifactPath?: string } = {},
  ): Promise<void> {
    const { transport } = this
    const request = { run_id: runId, run_uuid: runId }
    const { artifactUri } = (await transport.call(getRun, request, options)).run.info
    const target = { runId, artifactUri, route: uploadRoute(artifactUri, transport.urlOf('', {})) }
    await uploadAll(transport, target, below(trimSlashes(options.artifactPath ?? ''), sources), options)
  }

  /** The artifacts of a run, for downloads. */
  protected artifactsOf(runId: string, { signal }: CallOptions): DownloadSource {
    const { transport } = this
    return {
      name: runId,
      endpoint: `GET ${artifactEndpoints.GET_ARTIFACT_PATH}`,
      idleMs: transport.timeoutMs,
      list: (path, pageToken) => this.listArtifacts(runId, { path, pageToken, signal }),
      fetchFile: (path, options) => this.getArtifact(runId, path, options),
    }
  }
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '')
}

/** Sources whose number is known keep it, for the progress. */
function below(
  directory: string,
  sources: Iterable<ArtifactSource> | AsyncIterable<ArtifactSource>,
): ArtifactSource[] | AsyncIterable<ArtifactSource> {
  const move = (source: ArtifactSource) =>
    directory === '' ? source : { ...source, path: `${directory}/${source.path}` }
  if (Symbol.iterator in sources) return [...sources].map(move)
  return (async function* () {
    for await (const source of sources) yield move(source)
  })()
}

/** Both id names, as Python sends them, for the oldest servers. */
function artifactQuery(runId: string, path: string) {
  return { run_id: runId, run_uuid: runId, path }
}
