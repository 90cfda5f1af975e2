import { useQuery } from '@tanstack/react-query'
import { artifactTextOptions } from '../../../data/artifacts.ts'
import { useMlflowClient } from '../../../data/clientContext.ts'
import { describeError } from '../../../domain/describeError.ts'
import { TextDiff } from '../../../features/compare/TextDiff.tsx'
import { indentJson } from '../../../lib/indentJson.ts'
import { formatInteger } from '../../../lib/formatNumber.ts'
import { textStart } from '../../../lib/textStart.ts'
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx'
import classes from './ArtifactPanels.module.css'

interface TextFile {
  readonly runId: string
  readonly path: string
  readonly isFinal: boolean
}

interface TextPartProps {
  readonly file: TextFile
  readonly base: TextFile | undefined
}

/** What is compared and shown of a text; more is for the run's own page. */
const MOST_CHARACTERS = 100_000

/** A run's text: the baseline's as it is, another's as what differs from it. */
export function TextPart({ file, base }: TextPartProps) {
  const client = useMlflowClient()
  const own = useQuery(artifactTextOptions(client, { runId: file.runId }, file.path, file.isFinal))
  const { runId, path, isFinal } = base ?? file
  const other = useQuery(artifactTextOptions(client, { runId }, path, isFinal))
  if (own.error !== null) return <p className={classes.none}>{describeError(own.error).title}</p>
  if (own.data === undefined || (other.data === undefined && other.error === null)) {
    return <p className={classes.none}>loading…</p>
  }
  if (own.data.kind === 'binary') return <p className={classes.none}>This file holds bytes that are not text.</p>
  const text = textStart(own.data.text, MOST_CHARACTERS)
  const before =
    base !== undefined && other.data?.kind === 'text' ? textStart(other.data.text, MOST_CHARACTERS) : undefined
  const isWhole = own.data.isComplete && text.length === own.data.text.length
  return (
    <>
      {before === undefined ? (
        <ScrollRegion className={classes.text} label={`Text of ${file.path}`}>
          <pre>{indentJson(text)}</pre>
        </ScrollRegion>
      ) : (
        <TextDiff before={before} after={text} />
      )}
      {!isWhole && <p className={classes.none}>The first {formatInteger(text.length)} characters only.</p>}
    </>
  )
}
