import { artifactName, artifactParent, isSafeArtifactPath } from '../../domain/artifact.ts'
import type { ArtifactList, FileInfo } from '../../domain/artifact.ts'
import { SchemaError } from '../../domain/trackingError.ts'
import { itemsOfPages } from '../pages.ts'

/** Lists one page of a directory. */
export type ListDirectory = (path: string, pageToken: string | undefined) => Promise<ArtifactList>

const ENDPOINT = 'GET artifacts/list'
/** More files than anybody downloads at once; bounds what a server can make us walk. */
const MAX_FILES = 1_000_000

/** All entries of one directory, in the server's order. @throws SchemaError for names that lead elsewhere */
export async function listWhole(list: ListDirectory, directory: string): Promise<FileInfo[]> {
  const pages = itemsOfPages(ENDPOINT, async (pageToken) => {
    const { files, nextPageToken } = await list(directory, pageToken)
    return { items: files, nextPageToken }
  })
  const found: FileInfo[] = []
  for await (const file of pages) {
    const isChild = artifactParent(file.path) === directory && artifactName(file.path) !== ''
    if (!isChild || !isSafeArtifactPath(file.path)) {
      throw new SchemaError(`The server lists ${JSON.stringify(file.path)} in "${directory}"`, ENDPOINT)
    }
    found.push(file)
  }
  return found
}

/** Every file below the entries of a directory, depth first. @throws SchemaError when there is no end to it */
export async function listDeep(list: ListDirectory, entries: readonly FileInfo[]): Promise<FileInfo[]> {
  const files: FileInfo[] = []
  const open = entries.toReversed()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.isDir) open.push(...(await listWhole(list, next.path)).toReversed())
    else files.push(next)
    if (files.length + open.length > MAX_FILES) throw new SchemaError('The server lists files without end', ENDPOINT)
  }
  return files
}
