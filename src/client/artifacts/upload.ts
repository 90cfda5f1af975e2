import { isSafeArtifactPath } from '../../domain/artifact.ts'
import { ArtifactRouteError, MissingEndpointError } from '../../domain/trackingError.ts'
import type { CallOptions, Transport } from '../transport.ts'
import type { TransferOptions } from './transferProgress.ts'
import { proxyPath } from './uploadRoute.ts'
import type { UploadRoute } from './uploadRoute.ts'

/** A file to upload: its path below the run's artifacts, POSIX separators, and its bytes, read when they are sent. */
export interface ArtifactSource {
  readonly path: string
  readonly content: Blob
}

/** Where the small-file upload is; the page's prefix, because MLflow has it nowhere else. */
const UPLOAD = { method: 'POST', path: '/ajax-api/2.0/mlflow/upload-artifact', since: '2.7' } as const
const MAX_UPLOAD_BYTES = 10 * 1024 * 1024
const FIX =
  'start the tracking server with --serve-artifacts and let new experiments keep their artifacts there (mlflow-artifacts:), or log from a machine that reaches the place itself'

/** Where the files of one run go. */
export interface UploadTarget {
  readonly runId: string
  readonly artifactUri: string
  readonly route: UploadRoute
}

/**
 * Uploads one file after the other; a file that is there already is replaced.
 * @throws ArtifactRouteError when the server cannot take a file; the files before it are uploaded
 */
export async function uploadAll(
  transport: Transport,
  target: UploadTarget,
  sources: Iterable<ArtifactSource> | AsyncIterable<ArtifactSource>,
  options: TransferOptions,
): Promise<void> {
  const known = Array.isArray(sources) ? (sources as readonly ArtifactSource[]) : undefined
  const bytesTotal = known?.reduce((sum, { content }) => sum + content.size, 0)
  let files = 0
  let bytes = 0
  for await (const source of sources) {
    options.signal?.throwIfAborted()
    await uploadOne(transport, target, source, options)
    files += 1
    bytes += source.content.size
    options.onProgress?.({ files, filesTotal: known?.length, bytes, bytesTotal })
  }
}

async function uploadOne(
  transport: Transport,
  { runId, artifactUri, route }: UploadTarget,
  { path, content }: ArtifactSource,
  options: CallOptions,
): Promise<void> {
  if (!isSafeArtifactPath(path)) throw refusal(`${JSON.stringify(path)} is no path below a run's artifacts`)
  if (route.kind === 'proxy') {
    await transport.upload({ method: 'PUT', path: proxyPath(route, path) }, content, options)
    return
  }
  if (content.size > MAX_UPLOAD_BYTES) {
    throw refusal(`${path} is larger than the 10 MiB that the server passes on to ${artifactUri}; ${FIX}`)
  }
  if (content.size === 0) throw refusal(`${path} is empty, which the server does not pass on to ${artifactUri}; ${FIX}`)
  try {
    await transport.upload({ ...UPLOAD, query: { run_uuid: runId, path } }, content, options)
  } catch (cause) {
    if (!(cause instanceof MissingEndpointError)) throw cause
    throw refusal(`The server passes no files on to ${artifactUri} (MLflow does since 2.7); ${FIX}`, { cause })
  }
}

function refusal(message: string, options?: ErrorOptions): ArtifactRouteError {
  return new ArtifactRouteError(message, `${UPLOAD.method} ${UPLOAD.path}`, options)
}
