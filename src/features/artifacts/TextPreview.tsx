import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { artifactTextOptions } from '../../data/artifacts.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { Segments } from '../../ui/Segments.tsx'
import type { FileView } from './fileView.ts'
import { fileType } from './fileType.ts'
import { NoPreview } from './NoPreview.tsx'
import { formattedLabel } from './prepareText.ts'
import type { TextMode } from './prepareText.ts'
import { PreviewError } from './PreviewError.tsx'
import { TextBody } from './TextBody.tsx'
import { TextSkeleton } from './TextSkeleton.tsx'
import { ViewerFrame } from './ViewerFrame.tsx'

/** A file that is text by its name, or might be: its bytes decide. */
export function TextPreview({ view }: { readonly view: FileView }) {
  const [mode, setMode] = useState<TextMode>('formatted')
  const { path, sizeBytes = 0 } = view.selection.file
  const { kind } = fileType(path)
  const { data, error, refetch } = useQuery(
    artifactTextOptions(useMlflowClient(), view.place.owner, view.place.path, view.isFinal),
  )
  const formatted = data?.kind === 'text' ? formattedLabel(kind, data.text) : undefined
  const controls = formatted !== undefined && (
    <Segments
      label="Show as"
      value={mode}
      onChange={setMode}
      options={[
        { value: 'formatted', label: formatted },
        { value: 'raw', label: 'Raw' },
      ]}
    />
  )
  const body = () => {
    if (data === undefined) {
      return error === null ? <TextSkeleton /> : <PreviewError error={error} onRetry={() => void refetch()} />
    }
    if (data.kind === 'binary') return <NoPreview view={view} reason="This file holds bytes that are not text." />
    const shared = { content: data, sizeBytes, downloadUrl: view.downloadUrl, path }
    return <TextBody {...shared} kind={kind} mode={formatted === undefined ? 'raw' : mode} />
  }
  return (
    <ViewerFrame view={view} controls={controls}>
      {body()}
    </ViewerFrame>
  )
}
