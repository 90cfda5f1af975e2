import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { artifactBlobOptions } from '../../../data/artifacts.ts'
import { useMlflowClient } from '../../../data/clientContext.ts'
import { describeError } from '../../../domain/describeError.ts'
import { BlobImage } from '../../../features/artifacts/BlobImage.tsx'
import classes from './ArtifactPanels.module.css'

interface ImagePartProps {
  readonly runId: string
  readonly path: string
  readonly mediaType: string
}

const WHOLE = { maxWidth: '100%' } as const

/** An image in an `<img>`, on white paper. The one before stays until the next is there, so that a slider does not flicker. */
export function ImagePart({ runId, path, mediaType }: ImagePartProps) {
  const [brokenPath, setBrokenPath] = useState('')
  const { data, error } = useQuery({
    ...artifactBlobOptions(useMlflowClient(), { runId }, path, mediaType),
    placeholderData: (before: Blob | null | undefined) => before,
  })
  if (error !== null) return <p className={classes.none}>{describeError(error).title}</p>
  if (data === null) return <p className={classes.none}>The image is too large to show.</p>
  if (brokenPath === path) return <p className={classes.none}>The browser cannot read this image.</p>
  return (
    <div className={classes.paper}>
      {data !== undefined && (
        <BlobImage
          blob={data}
          alt={path}
          className={classes.image}
          style={WHOLE}
          onLoad={() => setBrokenPath('')}
          onBroken={() => setBrokenPath(path)}
        />
      )}
    </div>
  )
}
