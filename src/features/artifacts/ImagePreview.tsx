import { useQuery } from '@tanstack/react-query'
import { artifactBlobOptions } from '../../data/artifacts.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { fileType } from './fileType.ts'
import type { FileView } from './fileView.ts'
import { ImageCanvas } from './ImageCanvas.tsx'
import { NoPreview } from './NoPreview.tsx'
import { PreviewError } from './PreviewError.tsx'
import { TextSkeleton } from './TextSkeleton.tsx'
import { ViewerFrame } from './ViewerFrame.tsx'

/** An image file, fetched whole. */
export function ImagePreview({ view }: { readonly view: FileView }) {
  const { path } = view.selection.file
  const { mediaType } = fileType(path)
  const { data, error, refetch } = useQuery(
    artifactBlobOptions(useMlflowClient(), view.place.owner, view.place.path, mediaType),
  )
  if (data instanceof Blob) return <ImageCanvas view={view} blob={data} />
  const body = () => {
    if (data === null) return <NoPreview view={view} reason="The image is too large to show." />
    return error === null ? <TextSkeleton /> : <PreviewError error={error} onRetry={() => void refetch()} />
  }
  return <ViewerFrame view={view}>{body()}</ViewerFrame>
}
