import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { FileArchive, Square } from 'lucide-react'
import { useRef, useState } from 'react'
import { readArchive } from '../../data/artifacts.ts'
import type { ArchiveProgress } from '../../data/artifacts.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import type { ArtifactPlace } from '../../domain/artifactPlaces.ts'
import { describeError } from '../../domain/describeError.ts'
import { formatBytes } from '../../lib/formatBytes.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import classes from './DownloadFolder.module.css'

interface DownloadFolderProps {
  readonly place: ArtifactPlace
  /** What the archive is called, without its ending. */
  readonly name: string
  readonly label: string
}

/** Downloads all that is below a folder as one archive; it goes on when the reader looks at something else. */
export function DownloadFolder({ place, name, label }: DownloadFolderProps) {
  const client = useMlflowClient()
  const [progress, setProgress] = useState<ArchiveProgress>()
  const stop = useRef<AbortController>(undefined)
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const controller = new AbortController()
      stop.current = controller
      setProgress(undefined)
      try {
        const options = { signal: controller.signal, onProgress: setProgress }
        saveFile(await readArchive(client, place, options), name, 'zip', 'application/zip')
      } catch (cause) {
        if (!controller.signal.aborted) throw cause
      }
    },
  })
  if (!isPending) {
    return (
      <>
        <Button leftSection={<FileArchive aria-hidden />} onClick={() => mutate()}>
          {label}
        </Button>
        {error !== null && <Failure error={error} />}
      </>
    )
  }
  return (
    <div className={classes.progress}>
      <output>{progress === undefined ? 'Listing…' : progressText(progress)}</output>
      <ProgressBar label={`Download of ${name}`} share={shareOf(progress)} />
      <Button size="xs" leftSection={<Square aria-hidden />} onClick={() => stop.current?.abort()}>
        Stop
      </Button>
    </div>
  )
}

function Failure({ error }: { readonly error: unknown }) {
  const { title, sentence, words } = describeError(error)
  return (
    <p className={classes.failure} role="alert">
      Nothing was saved. {title}: {sentence} {words}
    </p>
  )
}

function progressText({ files, filesTotal = 0, bytes, bytesTotal = 0 }: ArchiveProgress): string {
  const size = `${formatBytes(bytes)} of ${formatBytes(bytesTotal)}`
  return `${size}, ${formatInteger(files)} of ${formatInteger(filesTotal)} ${filesTotal === 1 ? 'file' : 'files'}`
}

function shareOf(progress: ArchiveProgress | undefined): number {
  return progress === undefined ? 0 : progress.bytes / Math.max(1, progress.bytesTotal ?? 1)
}
