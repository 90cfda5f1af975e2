import { artifactName } from '../../domain/artifact.ts'
import type { FileInfo } from '../../domain/artifact.ts'
import type { CallOptions } from '../transport.ts'
import { listDeep, listWhole } from './artifactFiles.ts'
import type { ListDirectory } from './artifactFiles.ts'
import { steadyBody } from './steadyBody.ts'
import type { Bytes } from './steadyBody.ts'
import type { TransferOptions } from './transferProgress.ts'

/** A file as it is, or a directory as a zip archive; nothing is fetched but what is read from `stream`. */
export interface ArtifactDownload {
  readonly kind: 'file' | 'zip'
  /** A name to save it under. */
  readonly fileName: string
  /** Undefined for archives and when the server does not say. */
  readonly sizeBytes: number | undefined
  /** May be read once; cancelling it closes the connection. It errors when anything is missing. */
  readonly stream: ReadableStream<Bytes>
}

/** The artifacts of a run or a logged model, as a download sees them. */
export interface DownloadSource {
  /** What an archive of all of them is named after. */
  readonly name: string
  /** What answers a file, for errors. */
  readonly endpoint: string
  /** Silence allowed in a body, in milliseconds. */
  readonly idleMs: number
  readonly list: ListDirectory
  readonly fetchFile: (path: string, options: CallOptions) => Promise<Response>
}

/** One file, with its body unread. @throws MlflowError when there is no such file */
export async function openFile(
  source: DownloadSource,
  path: string,
  { signal, onProgress }: TransferOptions,
): Promise<ArtifactDownload> {
  const response = await source.fetchFile(path, { signal })
  const length = response.headers.get('Content-Length')
  const sizeBytes = length === null || response.headers.has('Content-Encoding') ? undefined : Number(length)
  let bytes = 0
  const onBytes = (count: number) => {
    bytes += count
    onProgress?.({ files: bytes === sizeBytes ? 1 : 0, filesTotal: 1, bytes, bytesTotal: sizeBytes })
  }
  const stream = steadyBody(response, { endpoint: source.endpoint, idleMs: source.idleMs, signal, onBytes })
  return { kind: 'file', fileName: artifactName(path), sizeBytes, stream }
}

/**
 * What is at `path`: a file, or a directory as a zip archive. As in Python, a path is a directory when listing it finds
 * something; the root always is.
 */
export async function openDownload(
  source: DownloadSource,
  path: string,
  options: TransferOptions,
): Promise<ArtifactDownload> {
  const entries = await listWhole(source.list, path)
  if (entries.length === 0 && path !== '') return openFile(source, path, options)
  const files = await listDeep(source.list, entries)
  const name = artifactName(path) || source.name
  return { kind: 'zip', fileName: `${name}.zip`, sizeBytes: undefined, stream: await zip(source, path, files, options) }
}

async function zip(
  source: DownloadSource,
  root: string,
  files: readonly FileInfo[],
  { signal, onProgress }: TransferOptions,
): Promise<ReadableStream<Bytes>> {
  const stop = new AbortController()
  const both = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal])
  const bytesTotal = files.reduce((sum, { sizeBytes }) => sum + Number(sizeBytes ?? 0), 0)
  const folder = artifactName(root) || source.name
  let bytes = 0

  async function* entries() {
    for (const [index, { path }] of files.entries()) {
      both.throwIfAborted()
      const onBytes = (count: number) => {
        bytes += count
        onProgress?.({ files: index, filesTotal: files.length, bytes, bytesTotal })
      }
      const response = await source.fetchFile(path, { signal: both })
      const input = steadyBody(response, { endpoint: source.endpoint, idleMs: source.idleMs, signal: both, onBytes })
      yield { name: `${folder}/${root === '' ? path : path.slice(root.length + 1)}`, input }
    }
    onProgress?.({ files: files.length, filesTotal: files.length, bytes, bytesTotal })
  }

  // Loaded when it is wanted: it is a third of the client's size and changes prototypes when it loads.
  const { makeZip } = await import('client-zip')
  return endingWith(makeZip(entries()), () => stop.abort())
}

/** The same stream; `onCancel` is told when its reader has had enough. */
function endingWith(stream: ReadableStream<Uint8Array>, onCancel: () => void): ReadableStream<Bytes> {
  const reader = stream.getReader()
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        const { value } = await reader.read()
        if (value === undefined) controller.close()
        else controller.enqueue(value as Bytes)
      },
      async cancel(reason) {
        onCancel()
        await reader.cancel(reason).catch(() => undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
