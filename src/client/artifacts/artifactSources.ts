import type { ArtifactSource } from './upload.ts'

/** Files as a person picked them; those of a picked folder (`webkitdirectory`) keep their path below it. */
export function sourcesOfFiles(files: Iterable<File>): ArtifactSource[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, content: file }))
}

/** Every file below a directory, by its path there; files are opened one by one. */
export async function* sourcesOfDirectory(
  directory: FileSystemDirectoryHandle,
  prefix = '',
): AsyncGenerator<ArtifactSource, void, undefined> {
  for await (const handle of directory.values()) {
    if (isDirectory(handle)) yield* sourcesOfDirectory(handle, `${prefix}${handle.name}/`)
    else yield { path: prefix + handle.name, content: await handle.getFile() }
  }
}

function isDirectory(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory'
}

/**
 * Every file of what was dropped on a page, directories included by their names. Call it before the drop event's handler
 * first waits: browsers forget the items afterwards.
 */
export function sourcesOfDrop(items: DataTransferItemList): AsyncGenerator<ArtifactSource, void, undefined> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  return sourcesOfEntries(entries, '')
}

async function* sourcesOfEntries(
  entries: readonly FileSystemEntry[],
  prefix: string,
): AsyncGenerator<ArtifactSource, void, undefined> {
  for (const entry of entries) {
    const path = prefix + entry.name
    if (entry.isDirectory) yield* sourcesOfEntries(await childrenOf(entry as FileSystemDirectoryEntry), `${path}/`)
    else yield { path, content: await fileOf(entry as FileSystemFileEntry) }
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** Browsers answer a hundred entries at a time, and none at the end. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found
    found.push(...some)
  }
}
