import { join } from 'node:path'
import type { Environment } from '../../domain/access/accessSources.ts'
import { listDeep, listWhole } from '../artifacts/artifactFiles.ts'
import { openFile } from '../artifacts/download.ts'
import type { TransferOptions } from '../artifacts/transferProgress.ts'
import { MlflowClient } from '../mlflowClient.ts'
import type { MlflowClientOptions } from '../mlflowClient.ts'
import { requireFolder, sourcesOfFolder, sourcesOfPath, writeBelow } from './localFiles.ts'
import { resolveInNode } from './resolveInNode.ts'
import type { OpenLocalStore } from './resolveInNode.ts'

export interface NodeMlflowClientOptions extends Omit<MlflowClientOptions, 'resolve'> {
  /** MLflow's and Databricks' variables; those of the process by default. */
  readonly environment?: Environment
  /** Answers for local tracking URIs; without it they are refused. */
  readonly openLocalStore?: OpenLocalStore
}

/**
 * `MlflowClient` for Node: talks to servers and workspaces directly, with the credentials of the environment, and moves
 * artifacts from and to folders of this machine. The tracking URI is `MLFLOW_TRACKING_URI` unless one is given.
 */
export class NodeMlflowClient extends MlflowClient {
  /** @throws TrackingUriError when nobody here can serve the tracking URI */
  constructor({ environment = process.env, openLocalStore, ...options }: NodeMlflowClientOptions = {}) {
    super({
      trackingUri: environment['MLFLOW_TRACKING_URI'] ?? '',
      workspace: environment['MLFLOW_WORKSPACE'] || undefined,
      ...options,
      resolve: resolveInNode(environment, openLocalStore),
    })
  }

  /**
   * Downloads a file or directory of a run into an existing folder and returns where it is there, as Python's
   * `download_artifacts` does. Files appear under their names when they are whole. GET `artifacts/list`, `/get-artifact`.
   * @throws Error when the folder does not exist, MlflowError when there is nothing at `path`
   */
  async downloadArtifactsTo(
    runId: string,
    path: string,
    folder: string,
    options: TransferOptions = {},
  ): Promise<string> {
    await requireFolder(folder)
    const run = this.artifactsOf(runId, options)
    const entries = await listWhole(run.list, path)
    const isFile = entries.length === 0 && path !== ''
    const files = isFile ? [{ path, sizeBytes: undefined }] : await listDeep(run.list, entries)
    const bytesTotal = isFile ? undefined : files.reduce((sum, { sizeBytes }) => sum + Number(sizeBytes ?? 0), 0)
    let before = 0
    for (const [index, file] of files.entries()) {
      let bytes = before
      const download = await openFile(run, file.path, {
        signal: options.signal,
        onProgress: (progress) => {
          bytes = before + progress.bytes
          options.onProgress?.({ files: index, filesTotal: files.length, bytes, bytesTotal })
        },
      })
      await writeBelow(folder, file.path, download.stream)
      before = bytes
      options.onProgress?.({ files: index + 1, filesTotal: files.length, bytes, bytesTotal })
    }
    return join(folder, ...path.split('/'))
  }

  /**
   * Uploads a file of this machine, or a folder as Python does, under its own name into `artifactPath`.
   * @throws as `logArtifact`, and Node's own errors that name the path
   */
  async logLocalArtifact(
    runId: string,
    localPath: string,
    options: TransferOptions & { readonly artifactPath?: string } = {},
  ): Promise<void> {
    await this.logArtifacts(runId, await sourcesOfPath(localPath), options)
  }

  /** Uploads every file below a folder of this machine into `artifactPath`. @throws as `logArtifacts` */
  async logLocalArtifacts(
    runId: string,
    localFolder: string,
    options: TransferOptions & { readonly artifactPath?: string } = {},
  ): Promise<void> {
    await this.logArtifacts(runId, await sourcesOfFolder(localFolder), options)
  }
}
