import { useResizeObserver } from '@mantine/hooks'
import { useState } from 'react'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import { BlobImage } from './BlobImage.tsx'
import type { FileView } from './fileView.ts'
import classes from './ImageCanvas.module.css'
import { fitScale } from './imageScale.ts'
import type { ImageSize } from './imageScale.ts'
import { NoPreview } from './NoPreview.tsx'
import { ViewerFrame } from './ViewerFrame.tsx'
import { ZoomControls } from './ZoomControls.tsx'

const MARGIN_PX = 32

interface ImageCanvasProps {
  readonly view: FileView
  readonly blob: Blob
}

/** An image in an `<img>`, where nothing inside it can run, on white paper, in a box that scrolls when it is larger. */
export function ImageCanvas({ view, blob }: ImageCanvasProps) {
  const { path } = view.selection.file
  const [boxRef, box] = useResizeObserver<HTMLElement>()
  const [natural, setNatural] = useState<ImageSize | 'broken'>()
  const [zoom, setZoom] = useState<number | 'fit'>('fit')
  if (natural === 'broken') {
    return (
      <ViewerFrame view={view}>
        <NoPreview view={view} reason="The browser cannot read this image." />
      </ViewerFrame>
    )
  }
  const room = { widthPx: box.width - MARGIN_PX, heightPx: box.height - MARGIN_PX }
  const isMeasured = natural !== undefined && box.width > 0
  const scale = !isMeasured ? 0 : zoom === 'fit' ? fitScale(natural, room) : zoom
  return (
    <ViewerFrame view={view} controls={isMeasured && <ZoomControls scale={scale} zoom={zoom} onZoom={setZoom} />}>
      <ScrollRegion ref={boxRef} className={classes.box} label={`Image ${path}`}>
        <BlobImage
          blob={blob}
          alt={path}
          className={classes.image}
          style={
            isMeasured ? { width: natural.widthPx * scale, height: natural.heightPx * scale } : { visibility: 'hidden' }
          }
          onLoad={(size) => {
            setNatural(size)
            view.onDimensions({ path, ...size })
          }}
          onBroken={() => setNatural('broken')}
        />
      </ScrollRegion>
    </ViewerFrame>
  )
}
