import { FolderOpen } from 'lucide-react'
import type { ArtifactPlace } from '../../domain/artifactPlaces.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { DownloadFolder } from './DownloadFolder.tsx'

interface ChooseFileProps {
  readonly runName: string
  /** The root of the run's own files. */
  readonly place: ArtifactPlace
}

/** Where no file is open yet. */
export function ChooseFile({ runName, place }: ChooseFileProps) {
  return (
    <EmptyState
      icon={<FolderOpen aria-hidden />}
      title="Choose a file"
      action={<DownloadFolder place={place} name={runName} label="Download the run’s files as zip" />}
    >
      Text, tables and images are shown here; everything can be downloaded.
    </EmptyState>
  )
}
