import { queryOptions } from '@tanstack/react-query'
import type { TransferOptions, TransferProgress } from '../client/artifacts/transferProgress.ts'
import type { MlflowClient } from '../client/mlflowClient.ts'
import { artifactChildren } from '../domain/artifact.ts'
import type { ArtifactList, ArtifactOwner, FileInfo } from '../domain/artifact.ts'
import { NetworkError } from '../domain/trackingError.ts'
import { decodeText } from '../lib/decodeText.ts'
import { readBlob } from '../lib/readBlob.ts'
import { readHead } from '../lib/readHead.ts'
import type { Head } from '../lib/readHead.ts'

const LIST_STALE_MS = 30_000
/** Pages of one directory before the listing is called incomplete; bounds what a server can make us read. */
const MAX_LIST_PAGES = 100
/** How much of a text is read to show it. */
const TEXT_PREVIEW_BYTES = 1_000_000
/** The largest image that is shown. */
const IMAGE_PREVIEW_BYTES = 50_000_000

/** The direct children of an artifact directory. */
export interface ArtifactDirectory {
  /** The artifact URI of the owner as stored. */
  readonly rootUri: string
  /** Direct children only, directories first. */
  readonly files: readonly FileInfo[]
  /** False when the server has still more. */
  readonly isComplete: boolean
}

/** The start of a file as text, or the finding that it is none. */
export type ArtifactText =
  | {
      readonly kind: 'text'
      readonly text: string
      /** Encoding label: `utf-8`, `windows-1252`, … */
      readonly encoding: string
      /** Bytes behind `text`. */
      readonly readBytes: number
      /** False when the file goes on. */
      readonly isComplete: boolean
    }
  | { readonly kind: 'binary' }

/** What a server lists in a directory, all its pages; `path` `''` is the root. */
export function artifactListOptions(client: MlflowClient, owner: ArtifactOwner, path: string) {
  return queryOptions({
    queryKey: ['artifacts', 'list', { ...owner, path }],
    queryFn: ({ signal }) =>
      listDirectory(path, (pageToken) => {
        const options = { path, pageToken, signal }
        if ('modelId' in owner) return client.listLoggedModelArtifacts(owner.modelId, options)
        return client.listArtifacts(owner.runId, options)
      }),
    staleTime: LIST_STALE_MS,
  })
}

/**
 * The first megabyte of a file as text. A run that is over does not write its files again, so what was read of
 * them (`isFinal`) stays fresh.
 */
export function artifactTextOptions(client: MlflowClient, owner: ArtifactOwner, path: string, isFinal: boolean) {
  return queryOptions({
    queryKey: ['artifacts', 'text', { ...owner, path }],
    queryFn: async ({ signal }): Promise<ArtifactText> => {
      const response =
        'modelId' in owner
          ? await client.getLoggedModelArtifact(owner.modelId, path, { signal })
          : await client.getArtifact(owner.runId, path, { signal })
      const head = await readBody(response, TEXT_PREVIEW_BYTES, signal)
      const decoded = decodeText(head.bytes, head.complete)
      if (decoded === undefined) return { kind: 'binary' }
      return { kind: 'text', ...decoded, readBytes: head.bytes.byteLength, isComplete: head.complete }
    },
    staleTime: isFinal ? Infinity : LIST_STALE_MS,
  })
}

/** A file as a blob of the given media type; `null` when it is too large to show. */
export function artifactBlobOptions(client: MlflowClient, owner: ArtifactOwner, path: string, mediaType: string) {
  return queryOptions({
    queryKey: ['artifacts', 'blob', { ...owner, path, mediaType }],
    queryFn: async ({ signal }): Promise<Blob | null> => {
      const response =
        'modelId' in owner
          ? await client.getLoggedModelArtifact(owner.modelId, path, { signal })
          : await client.getArtifact(owner.runId, path, { signal })
      const head = await readBody(response, IMAGE_PREVIEW_BYTES, signal)
      return head.complete ? new Blob([head.bytes], { type: mediaType }) : null
    },
    staleTime: LIST_STALE_MS,
    // Up to 50 MB each: kept while it is on the screen and a moment longer.
    gcTime: LIST_STALE_MS,
  })
}

/** How far an archive is. */
export type ArchiveProgress = TransferProgress

/** All files below a directory as a zip archive, kept by the browser. @throws the reason of `options.signal` */
export async function readArchive(
  client: MlflowClient,
  { owner, path }: { readonly owner: ArtifactOwner; readonly path: string },
  options: TransferOptions,
): Promise<Blob> {
  const { stream } =
    'modelId' in owner
      ? await client.downloadLoggedModelArtifacts(owner.modelId, path, options)
      : await client.downloadArtifacts(owner.runId, path, options)
  return readBlob(stream)
}

/** Where a browser downloads a file from. */
export function artifactUrl(client: MlflowClient, owner: ArtifactOwner, path: string): string {
  if ('modelId' in owner) return client.loggedModelArtifactUrl(owner.modelId, path)
  return client.artifactUrl(owner.runId, path)
}

async function listDirectory(
  path: string,
  fetchPage: (pageToken: string | undefined) => Promise<ArtifactList>,
): Promise<ArtifactDirectory> {
  let page = await fetchPage(undefined)
  const files = [...page.files]
  for (let pages = 1; page.nextPageToken !== undefined && pages < MAX_LIST_PAGES; pages += 1) {
    page = await fetchPage(page.nextPageToken)
    files.push(...page.files)
  }
  return { rootUri: page.rootUri, files: artifactChildren(path, files), isComplete: page.nextPageToken === undefined }
}

async function readBody(response: Response, limitBytes: number, signal: AbortSignal): Promise<Head> {
  try {
    return await readHead(response.body, limitBytes)
  } catch (cause) {
    signal.throwIfAborted()
    throw new NetworkError('The download broke off', 'GET /get-artifact', { cause })
  }
}
