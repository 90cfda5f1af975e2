import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { artifactListOptions } from '../../data/artifacts.ts'
import type { ArtifactDirectory } from '../../data/artifacts.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { loggedModelsOptions } from '../../data/loggedModels.ts'
import { artifactAncestors, artifactParent } from '../../domain/artifact.ts'
import { modelIdsOf } from '../../domain/run.ts'
import type { Run } from '../../domain/run.ts'
import { filesInTree, modelFolders, placeOf } from '../../domain/artifactPlaces.ts'
import type { ArtifactPlace } from '../../domain/artifactPlaces.ts'
import type { Folder } from './prepareTree.ts'

/**
 * The listings of the root, of `opened`, of the directories above `path`, and of `path` itself once its parent's listing
 * has said that it is one; a way to ask again for one of them; and where the server has what is at a path of the tree.
 */
export function useFolders(run: Run, path: string, opened: readonly string[]) {
  const client = useMlflowClient()
  const queryClient = useQueryClient()
  const { runId } = run.info
  const modelIds = modelIdsOf(run)
  const { data: models = [], isLoading } = useQuery({
    ...loggedModelsOptions(client, modelIds),
    enabled: modelIds.length > 0,
  })
  const root = useQuery(artifactListOptions(client, { runId }, ''))
  const ofModels = modelFolders(models, root.data?.files ?? [])
  const place = (listed: string): ArtifactPlace => placeOf(runId, ofModels, listed)
  const optionsOf = (listed: string) => {
    const at = place(listed)
    // Whose a folder is, a run's or a model's, shows when the names of the models are known.
    return { ...artifactListOptions(client, at.owner, at.path), enabled: listed === '' || !isLoading }
  }

  const parent = useQuery(optionsOf(artifactParent(path)))
  const isModel = ofModels.some(({ name }) => name === path)
  const isFolder = isModel || parent.data?.files.some((file) => file.path === place(path).path && file.isDir) === true
  const paths = [...new Set(['', ...artifactAncestors(path), ...(isFolder ? [path] : []), ...opened])]
  const results = useQueries({ queries: paths.map(optionsOf) })
  const folderOf = (listed: string, result: UseQueryResult<ArtifactDirectory> | undefined): Folder => {
    const folder = stateOf(result)
    if (folder.status !== 'ready') return folder
    if (isLoading) return { status: 'loading' }
    return { ...folder, files: filesInTree(listed, place(listed), folder.files, ofModels) }
  }
  const folders = new Map(paths.map((listed, index) => [listed, folderOf(listed, results[index])]))
  const retry = (listed: string): void => {
    void queryClient.refetchQueries({ queryKey: optionsOf(listed).queryKey, exact: true })
  }
  return { folders, retry, place }
}

/** What was listed once stays visible when the server fails to list it again. */
function stateOf(result: UseQueryResult<ArtifactDirectory> | undefined): Folder {
  if (result?.data !== undefined) return { status: 'ready', ...result.data }
  if (result?.isError === true && !result.isFetching) return { status: 'error', error: result.error }
  return { status: 'loading' }
}
