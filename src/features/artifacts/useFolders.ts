import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { artifactListOptions } from '../../data/artifacts.ts'
import type { ArtifactDirectory } from '../../data/artifacts.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { artifactAncestors, artifactParent } from '../../domain/artifact.ts'
import type { Folder } from './prepareTree.ts'

/**
 * The listings of the root, of `opened`, of the directories above `path`, and of `path` itself once its parent's listing
 * has said that it is one; and a way to ask again for one of them.
 */
export function useFolders(runId: string, path: string, opened: readonly string[]) {
  const client = useMlflowClient()
  const queryClient = useQueryClient()
  const parent = useQuery(artifactListOptions(client, runId, artifactParent(path)))
  const isFolder = parent.data?.files.some((file) => file.path === path && file.isDir) === true
  const paths = [...new Set(['', ...artifactAncestors(path), ...(isFolder ? [path] : []), ...opened])]
  const results = useQueries({ queries: paths.map((listed) => artifactListOptions(client, runId, listed)) })
  const folders = new Map(paths.map((listed, index) => [listed, folderOf(results[index])]))
  const retry = (listed: string): void => {
    void queryClient.refetchQueries({ queryKey: artifactListOptions(client, runId, listed).queryKey, exact: true })
  }
  return { folders, retry }
}

/** What was listed once stays visible when the server fails to list it again. */
function folderOf(result: UseQueryResult<ArtifactDirectory> | undefined): Folder {
  if (result?.data !== undefined) return { status: 'ready', ...result.data }
  if (result?.isError === true && !result.isFetching) return { status: 'error', error: result.error }
  return { status: 'loading' }
}
