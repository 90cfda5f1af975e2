import { isLive } from '../../../domain/run.ts'
import type { ComparedRun } from '../../../domain/compare/comparedRun.ts'
import { fileType } from '../../../features/artifacts/fileType.ts'
import classes from './ArtifactPanels.module.css'
import { ImagePart } from './ImagePart.tsx'
import { TextPart } from './TextPart.tsx'

interface PartViewProps {
  readonly run: ComparedRun
  readonly path: string
  /** The baseline's, for texts to be compared with; absent for the baseline itself, or where it has none. */
  readonly base: { readonly run: ComparedRun; readonly path: string } | undefined
}

/** A run's file as far as it can be shown; nothing in it ever runs. */
export function PartView({ run, path, base }: PartViewProps) {
  const { kind, mediaType } = fileType(path)
  if (kind === 'image') return <ImagePart runId={run.runId} path={path} mediaType={mediaType} />
  if (kind === 'binary') return <p className={classes.none}>This kind of file has no preview.</p>
  const file = { runId: run.runId, path, isFinal: !isLive(run.status) }
  return (
    <TextPart
      file={file}
      base={base && { runId: base.run.runId, path: base.path, isFinal: !isLive(base.run.status) }}
    />
  )
}
