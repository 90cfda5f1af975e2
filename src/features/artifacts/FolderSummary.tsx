import { FolderOpen } from 'lucide-react'
import { artifactName } from '../../domain/artifact.ts'
import type { ArtifactPlace } from '../../domain/artifactPlaces.ts'
import { formatBytes } from '../../lib/formatBytes.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { DownloadFolder } from './DownloadFolder.tsx'
import type { Folder } from './prepareTree.ts'
import { PreviewError } from './PreviewError.tsx'
import { TextSkeleton } from './TextSkeleton.tsx'

interface FolderSummaryProps {
  readonly path: string
  readonly place: ArtifactPlace
  readonly folder: Folder | undefined
  readonly onRetry: () => void
}

/** A directory in place of a file: what lies directly in it. */
export function FolderSummary({ path, place, folder = { status: 'loading' }, onRetry }: FolderSummaryProps) {
  if (folder.status === 'loading') return <TextSkeleton />
  if (folder.status === 'error') return <PreviewError error={folder.error} onRetry={onRetry} />
  const files = folder.files.filter((file) => !file.isDir)
  const folders = folder.files.length - files.length
  const sizeBytes = files.reduce((sum, file) => sum + Number(file.sizeBytes ?? 0), 0)
  const atLeast = folder.isComplete ? '' : 'at least '
  return (
    <EmptyState
      icon={<FolderOpen aria-hidden />}
      title={`${path}/`}
      action={
        folder.files.length > 0 && <DownloadFolder place={place} name={artifactName(path)} label="Download as zip" />
      }
    >
      Directly in this folder: {atLeast}
      {formatInteger(files.length)} {files.length === 1 ? 'file' : 'files'} of {formatBytes(sizeBytes)}
      {folders > 0 && `, ${formatInteger(folders)} ${folders === 1 ? 'folder' : 'folders'}`}
    </EmptyState>
  )
}
