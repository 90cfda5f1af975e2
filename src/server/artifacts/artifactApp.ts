import { Hono } from 'hono'
import type { Context } from 'hono'
import { fileInfoToWire } from '../../contract/printWire.ts'
import type { FileInfo } from '../../domain/artifact.ts'
import { invalidParameter, StoreError } from '../../store/storeError.ts'
import type { DiskRoom } from '../api/diskRoom.ts'
import { deleteArtifact, listFiles, openFile, writeArtifact } from './artifactFiles.ts'
import { parseArtifactPath } from './artifactPath.ts'
import { resolveArtifactUri, within } from './artifactRoot.ts'
import type { ArtifactFolders, ArtifactPlace } from './artifactRoot.ts'
import { fileResponse } from './fileResponse.ts'

export interface ArtifactParts {
  readonly folders: ArtifactFolders
  readonly isReadOnly: boolean
  /** Is told how writes end. */
  readonly room: DiskRoom
  /** The artifact URI of a run, as stored. @throws StoreError when there is no such run */
  readonly runArtifactUri: (runId: string) => Promise<string>
  /** The same of a logged model. */
  readonly modelArtifactUri: (modelId: string) => Promise<string>
}

const PREFIXES = ['/api', '/ajax-api']
const MAX_UPLOAD_BYTES = 10 * 1024 * 1024

/** MLflow's artifact endpoints: those of runs and models, and the proxy `mlflow-artifacts`. */
export function createArtifactApp(parts: ArtifactParts): Hono {
  const { folders, room, runArtifactUri, modelArtifactUri } = parts
  const app = new Hono()
  const root: ArtifactPlace = { folder: folders.served, path: '' }

  const runPlace = async (context: Context): Promise<ArtifactPlace & { uri: string }> => {
    const runId = context.req.query('run_id') || context.req.query('run_uuid') || ''
    if (runId === '') throw missing('run_id')
    return placeOf(await runArtifactUri(runId))
  }
  const placeOf = (uri: string) => ({ ...resolveArtifactUri(uri, folders), uri })

  app.get('/get-artifact', async (context) => {
    const path = parseArtifactPath(requiredQuery(context, 'path'))
    return send(context, within(await runPlace(context), path))
  })

  for (const prefix of PREFIXES) {
    const mlflow = `${prefix}/2.0/mlflow`
    app.get(`${mlflow}/artifacts/list`, async (context) => {
      const path = parseArtifactPath(context.req.query('path') ?? '')
      const place = await runPlace(context)
      return context.json({ root_uri: place.uri, ...listing(await listFiles(within(place, path)), path) })
    })
    app.post(`${mlflow}/upload-artifact`, async (context) => {
      refuseReadOnly(parts)
      const place = await uploadPlace(context)
      const { body } = new Response(await uploadedBytes(context))
      await room.watch(() => writeArtifact(place, body))
      return new Response(null, { headers: { 'content-type': 'application/json' } })
    })
    app.get(`${mlflow}/logged-models/:id/artifacts/directories`, async (context) => {
      const path = parseArtifactPath(context.req.query('artifact_directory_path') ?? '')
      const place = placeOf(await modelArtifactUri(context.req.param('id')))
      return context.json({ root_uri: place.uri, ...listing(await listFiles(within(place, path)), path) })
    })
    app.get(`${mlflow}/logged-models/:id/artifacts/files`, async (context) => {
      const path = parseArtifactPath(requiredQuery(context, 'artifact_file_path'))
      return send(context, within(placeOf(await modelArtifactUri(context.req.param('id'))), path))
    })

    const proxy = `${prefix}/2.0/mlflow-artifacts`
    app.get(`${proxy}/artifacts`, async (context) => {
      const path = parseArtifactPath(context.req.query('path') ?? '')
      return context.json(listing(await listFiles(within(root, path)), ''))
    })
    app.get(`${proxy}/artifacts/*`, (context) => send(context, proxied(context)))
    app.put(`${proxy}/artifacts/*`, async (context) => {
      refuseReadOnly(parts)
      await room.watch(() => writeArtifact(proxied(context), context.req.raw.body))
      return context.json({})
    })
    app.delete(`${proxy}/artifacts/*`, async (context) => {
      refuseReadOnly(parts)
      await deleteArtifact(proxied(context))
      return context.json({})
    })
    // Clients know this text and upload in one piece.
    app.post(`${proxy}/mpu/*`, () => {
      throw new StoreError(
        'NOT_IMPLEMENTED',
        'Multipart upload is not supported for the current artifact repository: local files need none.',
      )
    })
  }

  async function uploadPlace(context: Context): Promise<ArtifactPlace> {
    const runId = context.req.query('run_uuid') ?? ''
    if (runId === '') throw invalidParameter('Request must specify run_uuid.')
    const path = context.req.query('path') ?? ''
    if (path === '') throw invalidParameter('Request must specify path.')
    const parsed = parseArtifactPath(path)
    if (Number(context.req.header('content-length') ?? 0) > MAX_UPLOAD_BYTES) throw tooLarge()
    return within(placeOf(await runArtifactUri(runId)), parsed)
  }

  function proxied(context: Context): ArtifactPlace {
    const { pathname } = new URL(context.req.url)
    return within(root, parseArtifactPath(pathname.slice(pathname.indexOf('/artifacts/') + '/artifacts/'.length)))
  }

  return app
}

function tooLarge(): StoreError {
  return invalidParameter('Artifact size is too large. Max size is 10MB.')
}

async function uploadedBytes(context: Context): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_UPLOAD_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  if (size === 0) throw invalidParameter('Request must specify data.')
  return new Blob(chunks as BlobPart[]).arrayBuffer()
}

function missing(name: string): StoreError {
  return invalidParameter(
    `Missing value for required parameter '${name}'. See the API docs for more information about request parameters.`,
  )
}

function requiredQuery(context: Context, name: string): string {
  const value = context.req.query(name) ?? ''
  if (value === '') throw missing(name)
  return value
}

function refuseReadOnly({ isReadOnly }: ArtifactParts): void {
  if (isReadOnly) throw readOnlyError()
}

/** Why a read-only server writes nothing. */
export function readOnlyError(): StoreError {
  return new StoreError(
    'PERMISSION_DENIED',
    'This Runlens is read-only: it was started with --read-only, or may not write to its store.',
  )
}

/** Paths of files are relative to the artifact root: `directory` goes before their names. */
function listing(files: readonly FileInfo[], directory: string): object {
  if (files.length === 0) return {}
  const below = directory === '' ? '' : `${directory}/`
  return { files: files.map((file) => fileInfoToWire({ ...file, path: below + file.path })) }
}

async function send(context: Context, place: ArtifactPlace): Promise<Response> {
  const name = place.path.slice(place.path.lastIndexOf('/') + 1)
  return fileResponse(context.req.raw, name, await openFile(place))
}
