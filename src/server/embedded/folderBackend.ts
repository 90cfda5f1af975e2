import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createApi } from '../api/apiApp.ts'
import { DiskRoom } from '../api/diskRoom.ts'
import type { Backend } from '../backend.ts'
import { UsageError } from '../../domain/usageError.ts'
import { isWritable } from './isWritable.ts'
import { startStoreThread } from './storeThread.ts'

export interface FolderOptions {
  /** Path of the folder `mlruns`; it is made when it is not there. */
  readonly folder: string
  readonly isReadOnly: boolean
  /** Folders beside the runs' own that artifacts may be read from and written to. */
  readonly artifactFolders: readonly string[]
}

/**
 * Answers MLflow's REST API from a folder in the `mlruns` layout. One thread holds the index of it, for reads and writes.
 * Artifacts of new experiments lie with their runs, as MLflow without a server has them; `mlartifacts` beside the folder is
 * where `mlflow server` puts them.
 * @throws UsageError when the folder cannot be used
 */
export async function openFolderBackend(options: FolderOptions): Promise<Backend> {
  const root = prepareFolder(path.resolve(options.folder), options.isReadOnly)
  const isReadOnly = options.isReadOnly || !isWritable(root)
  const thread = await startStoreThread({
    kind: 'folder',
    path: root,
    isReadOnly,
    artifactRoot: pathToFileURL(root).href,
  }).catch((error: unknown) => {
    throw new UsageError(unusable(root, error as Error), { cause: error })
  })
  const room = new DiskRoom(root)
  const api = createApi({
    isReadOnly,
    room,
    folders: {
      served: path.join(path.dirname(root), 'mlartifacts'),
      runs: root,
      local: options.artifactFolders.map((local) => path.resolve(local)),
    },
    answer: (_access, input) => thread.answer(input),
  })
  return {
    kind: 'store',
    isReadOnly,
    trackingUri: root,
    fetch: (request, bindings) => api.fetch(request, bindings),
    problems: () => thread.problems(),
    diskFull: () => room.refusal,
    close: () => thread.close(),
  }
}

function prepareFolder(folder: string, isReadOnly: boolean): string {
  const hint = /\.(db|sqlite3?)$/i.test(folder) ? `; a database is opened by sqlite:///${folder}` : ''
  if (!existsSync(folder)) {
    // Whoever gives a file's name does not want a folder that is called like one.
    if (hint !== '') throw new UsageError(`There is no ${folder}${hint}.`)
    if (isReadOnly) throw new UsageError(`There is no ${folder}, and --read-only keeps Runlens from making it.`)
    const parent = path.dirname(folder)
    if (!existsSync(parent)) throw new UsageError(`There is no folder ${parent} for ${folder}.`)
    mkdirSync(folder)
  }
  if (statSync(folder).isDirectory()) return realpathSync(folder)
  throw new UsageError(`${folder} is a file, not a folder${hint}.`)
}

function unusable(root: string, { message }: Error): string {
  const inner = path.join(root, 'mlruns')
  const hint = existsSync(inner) ? ` Is it ${inner} that you mean?` : ''
  return `${root} cannot be opened: ${message}${hint}`
}
