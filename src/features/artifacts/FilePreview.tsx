import { artifactUrl } from '../../data/artifacts.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import type { FileView } from './fileView.ts'
import { fileType } from './fileType.ts'
import { ImagePreview } from './ImagePreview.tsx'
import { NoPreview } from './NoPreview.tsx'
import { TextPreview } from './TextPreview.tsx'
import { ViewerFrame } from './ViewerFrame.tsx'

/** A file as far as it can be shown. Nothing in it ever runs: text stays text, images are images. */
export function FilePreview(props: { readonly file: Omit<FileView, 'downloadUrl'> }) {
  const { place, selection } = props.file
  const { file } = selection
  const view = { ...props.file, downloadUrl: artifactUrl(useMlflowClient(), place.owner, place.path) }
  const { kind } = fileType(file.path)
  if (kind === 'image') return <ImagePreview key={file.path} view={view} />
  if (kind !== 'binary') return <TextPreview key={file.path} view={view} />
  return (
    <ViewerFrame view={view}>
      <NoPreview view={view} />
    </ViewerFrame>
  )
}
