import { artifactChildren } from './artifact.ts'
import type { ArtifactOwner, FileInfo } from './artifact.ts'
import type { LoggedModel } from './loggedModel.ts'

/** A logged model as a folder of its run, where MLflow's own page and Python's `download_artifacts` have it, too. */
export interface ModelFolder {
  /** First segment of the paths below it. */
  readonly name: string
  readonly model: LoggedModel
}

/** Where the server has what the tree has at a path. */
export interface ArtifactPlace {
  readonly owner: ArtifactOwner
  /** Relative to the artifact root of the owner; `''` is that root. */
  readonly path: string
  /** The model that owns it; a run's own files have none. */
  readonly model: LoggedModel | undefined
}

/** A folder for each model: by its name, or by its id where the name is another's, the run's own files included. */
export function modelFolders(models: readonly LoggedModel[], own: readonly FileInfo[]): readonly ModelFolder[] {
  const taken = new Set(own.map(({ path }) => path))
  return models.map((model) => {
    const { modelId, name } = model
    const isFree = name !== '' && !name.includes('/') && !taken.has(name)
    const folder = isFree ? name : modelId
    taken.add(folder)
    return { name: folder, model }
  })
}

/** Whose the file or folder at a path of the tree is, and where there. */
export function placeOf(runId: string, folders: readonly ModelFolder[], path: string): ArtifactPlace {
  const [first = '', ...rest] = path.split('/')
  const model = folders.find(({ name }) => name === first)?.model
  if (model === undefined) return { owner: { runId }, path, model }
  return { owner: { modelId: model.modelId }, path: rest.join('/'), model }
}

/** What was listed at a place, by its paths in the tree; the root has the folders of the models, too. */
export function filesInTree(
  path: string,
  { model }: ArtifactPlace,
  files: readonly FileInfo[],
  folders: readonly ModelFolder[],
): readonly FileInfo[] {
  const [first = ''] = path.split('/')
  if (model !== undefined) return files.map((file) => ({ ...file, path: `${first}/${file.path}` }))
  if (path !== '' || folders.length === 0) return files
  return artifactChildren('', [
    ...files,
    ...folders.map(({ name }) => ({ path: name, isDir: true, sizeBytes: undefined })),
  ])
}
