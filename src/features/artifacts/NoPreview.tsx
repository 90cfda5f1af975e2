import { Button } from '@mantine/core'
import { FileBox } from 'lucide-react'
import { artifactName } from '../../domain/artifact.ts'
import { formatBytes } from '../../lib/formatBytes.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { FileView } from './fileView.ts'

interface NoPreviewProps {
  readonly view: FileView
  /** Why, when it is not the kind of file. */
  readonly reason?: string
}

/** Stands where a file would be that cannot be shown. */
export function NoPreview({ view, reason = 'Runlens shows text, tables and images.' }: NoPreviewProps) {
  const { file } = view.selection
  return (
    <EmptyState
      icon={<FileBox aria-hidden />}
      title="No preview"
      action={
        <Button component="a" href={view.downloadUrl} download={artifactName(file.path)} variant="filled">
          Download {formatBytes(file.sizeBytes ?? 0)}
        </Button>
      }
    >
      {reason}
    </EmptyState>
  )
}
