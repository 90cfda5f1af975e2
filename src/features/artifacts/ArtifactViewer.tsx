import { SearchX } from 'lucide-react'
import { assertNever } from '../../lib/assertNever.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { ArtifactPlace } from '../../domain/artifactPlaces.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { FilePreview } from './FilePreview.tsx'
import type { Dimensions } from './fileView.ts'
import { FolderSummary } from './FolderSummary.tsx'
import type { Selection } from './prepareSelection.ts'
import type { Folder } from './prepareTree.ts'
import { PreviewError } from './PreviewError.tsx'
import { TextSkeleton } from './TextSkeleton.tsx'

interface ArtifactViewerProps {
  readonly runName: string
  readonly path: string
  readonly place: ArtifactPlace
  readonly selection: Selection
  /** The listing of the selected directory. */
  readonly folder: Folder | undefined
  readonly isFinal: boolean
  readonly hrefOf: (path: string) => string
  readonly onRetry: () => void
  readonly onDimensions: (dimensions: Dimensions) => void
}

/** The middle pane: the file, or what there is to say in its place. */
export function ArtifactViewer({ runName, path, place, selection, folder, ...rest }: ArtifactViewerProps) {
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
      return <ChooseFile runName={runName} place={place} />
    case 'folder':
      return <FolderSummary key={path} path={path} place={place} folder={folder} onRetry={onRetry} />
    case 'file':
      return <FilePreview file={{ place, selection, isFinal, hrefOf, onDimensions }} />
    default:
      return assertNever(selection)
  }
}
