import { formatBytes } from '../../lib/formatBytes.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import type { FileInfo } from '../../domain/artifact.ts'
import { CopyTextButton } from '../../ui/CopyTextButton.tsx'
import classes from './ArtifactFacts.module.css'
import type { Dimensions } from './fileView.ts'
import { fileType } from './fileType.ts'
import { LoadSnippets } from './LoadSnippets.tsx'

interface ArtifactFactsProps {
  readonly runId: string
  /** The file or directory; absent for the root. */
  readonly file: FileInfo | undefined
  /** The run's artifact URI; absent until the server has told. */
  readonly rootUri: string | undefined
  readonly dimensions: Dimensions | undefined
}

/** What is known about an artifact, where it lies, and how to load it. */
export function ArtifactFacts({ runId, file, rootUri, dimensions }: ArtifactFactsProps) {
  const path = file?.path ?? ''
  const uri = rootUri === undefined || path === '' ? rootUri : `${rootUri.replace(/\/+$/, '')}/${path}`
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
                  <span className={classes.quiet}>· {formatInteger(file.sizeBytes)} bytes</span>
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
      {uri !== undefined && (
        <section>
          <h3>
            Location
            <span className={classes.grow} />
            <CopyTextButton text={uri} label="Copy URI" />
          </h3>
          <pre className={classes.uri}>{uri}</pre>
        </section>
      )}
      <LoadSnippets key={path} runId={runId} path={path} isFile={file?.isDir === false} />
    </aside>
  )
}
