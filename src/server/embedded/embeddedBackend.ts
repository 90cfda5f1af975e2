import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { createApi } from '../api/apiApp.ts'
import { DiskRoom } from '../api/diskRoom.ts'
import type { Backend } from '../backend.ts'
import { UsageError } from '../../domain/usageError.ts'
import { isWritable } from './isWritable.ts'
import { startStoreThread } from './storeThread.ts'
import type { StoreThreadOptions } from './storeThread.ts'

export interface EmbeddedOptions {
  /** Path of the SQLite file; it is made when it is not there. */
  readonly file: string
  readonly isReadOnly: boolean
  /** Folders beside the store's own that artifacts may be read from and written to. */
  readonly artifactFolders: readonly string[]
}

/**
 * Answers MLflow's REST API from a SQLite file. Writes and reads have a thread each, so that a long search holds up
 * neither logging nor the server itself. Artifacts of new experiments go to `mlartifacts` beside the file and travel
 * through this server, as with `mlflow server`; `mlruns` beside it is where MLflow without a server puts them.
 * @throws UsageError when the file cannot be used
 */
export async function openSqliteBackend(embedded: EmbeddedOptions): Promise<Backend> {
  const { file, artifactFolders } = embedded
  const absolute = path.resolve(file)
  const directory = path.dirname(absolute)
  const isNew = !existsSync(absolute)
  // Better told at once than at the first write; SQLite's journal needs the folder.
  const isReadOnly = embedded.isReadOnly || (!isNew && !(isWritable(absolute) && isWritable(directory)))
  if (isNew && isReadOnly)
    throw new UsageError(`There is no ${absolute}, and --read-only keeps Runlens from making it.`)
  if (isNew && !existsSync(directory)) throw new UsageError(`There is no folder ${directory} for ${absolute}.`)

  const options: StoreThreadOptions = {
    kind: 'database',
    path: absolute,
    isReadOnly,
    artifactRoot: 'mlflow-artifacts:/',
  }
  // The writer first: it makes a new file what the reader expects.
  const writer = isReadOnly ? undefined : await start(options)
  const reader = await start({ ...options, isReadOnly: true })

  const room = new DiskRoom(absolute)
  const api = createApi({
    isReadOnly,
    room,
    folders: {
      served: path.join(directory, 'mlartifacts'),
      local: [path.join(directory, 'mlruns'), ...artifactFolders.map((folder) => path.resolve(folder))],
    },
    answer: (access, input) => (access === 'write' && writer !== undefined ? writer : reader).answer(input),
  })
  return {
    kind: 'store',
    isReadOnly,
    trackingUri: `sqlite:///${absolute}`,
    fetch: (request, bindings) => api.fetch(request, bindings),
    // What the page shows comes from the reader.
    problems: () => reader.problems(),
    diskFull: () => room.refusal,
    close: async () => {
      // The writer last: it takes the write-ahead log back into the file, which a reader may not do.
      await reader.close()
      await writer?.close()
    },
  }
}

async function start(options: StoreThreadOptions) {
  try {
    return await startStoreThread(options)
  } catch (error) {
    throw new UsageError(`${options.path} cannot be opened: ${reasonOf(error as Error, options)}`, { cause: error })
  }
}

/** SQLite's own words, with the fix where they do not tell it. */
function reasonOf({ message }: Error, { path: file }: StoreThreadOptions): string {
  const words = message.replace(`${file}: `, '')
  // Even reading it makes two files beside it, unless there is nothing to share.
  const isStuck = isWal(file) && !isWritable(path.dirname(file))
  return isStuck ? `${words}. Its journal needs a folder that may be written to: copy it to one.` : words
}

/** Whether a database keeps a write-ahead log (SQLite file format, "read version" 2). */
function isWal(file: string): boolean {
  try {
    const descriptor = openSync(file, 'r')
    const head = Buffer.alloc(20)
    readSync(descriptor, head)
    closeSync(descriptor)
    return head[19] === 2
  } catch {
    return false
  }
}
