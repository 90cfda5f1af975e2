import { Suspense } from 'react'
import { isRenderable } from './isRenderable.ts'
import { lazyPart } from './lazyPart.ts'
import classes from './Markdown.module.css'

interface MarkdownProps {
  /** CommonMark with GitHub's tables, task lists and strikethrough, from anybody. */
  readonly text: string
}

// Where the reader cannot be fetched, the text can still be read.
const MarkdownText = lazyPart(() =>
  import('./MarkdownText.tsx').then(
    (module) => module.MarkdownText,
    () => Source,
  ),
)

/** Text that somebody wrote in Markdown. Until its reader is there, and where it would take too long, it is shown as it was typed. */
export function Markdown({ text }: MarkdownProps) {
  return (
    <div className={classes.markdown}>
      {isRenderable(text) ? (
        <Suspense fallback={<Source text={text} />}>
          <MarkdownText text={text} />
        </Suspense>
      ) : (
        <Source text={text} />
      )}
    </div>
  )
}

function Source({ text }: MarkdownProps) {
  return <div className={classes.source}>{text}</div>
}
