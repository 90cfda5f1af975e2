import { FolderOpen, SearchX } from 'lucide-react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilePreview } from './FilePreview.tsx'
import type { Dimensions } from './fileView.ts'
import { FolderSummary } from './FolderSummary.tsx'
import type { Selection } from './prepareSelection.ts'
import type { Folder } from './prepareTree.ts'
import { PreviewError } from './PreviewError.tsx'
import { TextSkeleton } from './TextSkeleton.tsx'

interface ArtifactViewerProps {
  readonly runId: string
  readonly path: string
  readonly selection: Selection
  /** The listing of the selected directory. */
  readonly folder: Folder | undefined
  readonly isFinal: boolean
  readonly hrefOf: (path: string) => string
  readonly onRetry: () => void
  readonly onDimensions: (dimensions: Dimensions) => void
}

/** The middle pane: the file, or what there is to say in its place. */
export function ArtifactViewer({ runId, path, selection, folder, ...rest }: ArtifactViewerProps) {
  const client = useMlflowClient()
  const { isFinal, hrefOf, onRetry, onDimensions } = rest
  switch (selection.kind) {
    case 'loading':
      return <TextSkeleton />
    case 'error':
      return <PreviewError error={selection.error} onRetry={onRetry} />
    case 'missing':
      return (
        <EmptyState icon={<SearchX aria-hidden />} title="No such artifact">
          <p>
            This run has nothing at <code>{path}</code>. It may be not yet logged, or the link is from another run.
          </p>
        </EmptyState>
      )
    case 'root':
      return (
        <EmptyState icon={<FolderOpen aria-hidden />} title="Choose a file">
          Text, tables and images are shown here; everything can be downloaded.
        </EmptyState>
      )
    case 'folder':
      return <FolderSummary path={path} folder={folder} onRetry={onRetry} />
    case 'file': {
      const downloadUrl = client.artifactUrl(runId, path)
      return <FilePreview view={{ runId, selection, isFinal, hrefOf, onDimensions, downloadUrl }} />
    }
    default:
      return assertNever(selection)
  }
}
