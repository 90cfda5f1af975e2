import { formatBytes } from '../../lib/formatBytes.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { FileInfo } from '../../domain/artifact.ts'
import { CopyTextButton } from '../../ui/CopyTextButton.tsx'
import classes from './ArtifactFacts.module.css'
import type { ArtifactPlace } from '../../domain/artifactPlaces.ts'
import type { Dimensions } from './fileView.ts'
import { fileType } from './fileType.ts'
import { LoadSnippets } from './LoadSnippets.tsx'

interface ArtifactFactsProps {
  readonly runId: string
  readonly place: ArtifactPlace
  /** The file or directory; absent for the root. */
  readonly file: FileInfo | undefined
  /** The artifact URI of the run; empty on servers that do not tell. */
  readonly runUri: string
  readonly dimensions: Dimensions | undefined
}

/** What is known about an artifact, where it lies, and how to load it. */
export function ArtifactFacts({ runId, place, file, runUri, dimensions }: ArtifactFactsProps) {
  const path = file?.path ?? ''
  const rootUri = place.model?.artifactUri ?? runUri
  const below = file === undefined ? '' : place.path
  const uri = below === '' ? rootUri : `${rootUri.replace(/\/+$/, '')}/${below}`
  return (
    <aside className={classes.facts} aria-label="About this artifact">
      {file !== undefined && (
        <section>
          <h3>{file.isDir ? 'Folder' : 'File'}</h3>
          <dl>
            <dt>Path</dt>
            <dd className={classes.mono}>{path}</dd>
            {file.sizeBytes !== undefined && (
              <>
                <dt>Size</dt>
                <dd>
                  {formatBytes(file.sizeBytes)}{' '}
                  {file.sizeBytes >= 1000 && (
                    <span className={classes.quiet}>· {formatInteger(file.sizeBytes)} bytes</span>
                  )}
                </dd>
                <dt>Type</dt>
                <dd>{fileType(path).mediaType}</dd>
              </>
            )}
            {dimensions !== undefined && (
              <>
                <dt>Dimensions</dt>
                <dd>
                  {formatInteger(dimensions.widthPx)} × {formatInteger(dimensions.heightPx)} px
                </dd>
              </>
            )}
          </dl>
        </section>
      )}
      {rootUri !== '' && (
        <section>
          <h3>
            Location
            <span className={classes.grow} />
            <CopyTextButton text={uri} label="Copy URI" />
          </h3>
          <pre className={classes.uri}>{uri}</pre>
        </section>
      )}
      <LoadSnippets key={path} runId={runId} place={place} isFile={file?.isDir === false} />
    </aside>
  )
}
