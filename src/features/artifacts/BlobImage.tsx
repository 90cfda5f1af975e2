import { useCallback } from 'react'
import type { CSSProperties } from 'react'
import type { ImageSize } from './imageScale.ts'

/** What browsers give an SVG that names no size of its own. */
const UNSIZED: ImageSize = { widthPx: 300, heightPx: 150 }

interface BlobImageProps {
  readonly blob: Blob
  readonly alt: string
  readonly className: string | undefined
  readonly style: CSSProperties
  readonly onLoad: (size: ImageSize) => void
  readonly onBroken: () => void
}

/** An `<img>` of a blob, whose `blob:` address is given back to the browser when the image leaves. */
export function BlobImage({ blob, alt, className, style, onLoad, onBroken }: BlobImageProps) {
  // Memoised by hand: a new function would load the image again.
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(blob)
      image.src = url
      return () => URL.revokeObjectURL(url)
    },
    [blob],
  )
  return (
    <img
      ref={show}
      alt={alt}
      className={className}
      style={style}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
        onLoad(naturalWidth > 0 ? { widthPx: naturalWidth, heightPx: naturalHeight } : UNSIZED)
      }
      onError={onBroken}
    />
  )
}
