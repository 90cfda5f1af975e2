import type { ReactNode } from 'react'
import { artifactName } from '../../domain/artifact.ts'
import { formatBytes } from '../../lib/formatBytes.ts'
import { FooterBar } from '../../ui/FooterBar.tsx'
import type { TextContent } from './textContent.ts'
import classes from './TextFooter.module.css'

interface TextFooterProps extends TextContent {
  /** False when less is on the screen than was read. */
  readonly isAllShown: boolean
  /** Counts of what is on the screen. */
  readonly children: ReactNode
}

/** Says how much of a file is on the screen, and where the rest is. */
export function TextFooter({ content, path, sizeBytes, downloadUrl, isAllShown, children }: TextFooterProps) {
  const guessed = content.encoding === 'utf-8' ? undefined : <span>read as {content.encoding}</span>
  return (
    <FooterBar end={guessed}>
      <span>{children}</span>
      {!content.isComplete && (
        <span className={classes.partial}>
          first {formatBytes(content.readBytes)} of {formatBytes(sizeBytes)}
        </span>
      )}
      {!(content.isComplete && isAllShown) && (
        <a className={classes.link} href={downloadUrl} download={artifactName(path)}>
          Download all of it
        </a>
      )}
    </FooterBar>
  )
}
