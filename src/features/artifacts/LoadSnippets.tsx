import { useState } from 'react'
import { artifactUrl } from '../../data/artifacts.ts'
import { useMlflowClient } from '../../data/clientContext.ts'
import { CopyTextButton } from '../../ui/CopyTextButton.tsx'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import { Segments } from '../../ui/Segments.tsx'
import classes from './ArtifactFacts.module.css'
import type { ArtifactPlace } from '../../domain/artifactPlaces.ts'
import { snippetsFor } from './snippets.ts'
import type { Snippet } from './snippets.ts'

interface LoadSnippetsProps {
  readonly runId: string
  readonly place: ArtifactPlace
  readonly isFile: boolean
}

/** Code that fetches an artifact through this page's own server, which answers MLflow's API. */
export function LoadSnippets({ runId, place, isFile }: LoadSnippetsProps) {
  const client = useMlflowClient()
  const [label, setLabel] = useState<Snippet['label']>('Python')
  const { origin } = globalThis.location
  const downloadUrl = isFile ? new URL(artifactUrl(client, place.owner, place.path), origin).href : undefined
  const snippets = snippetsFor({
    trackingUri: origin,
    runId,
    modelId: place.model?.modelId,
    path: place.path,
    downloadUrl,
  })
  const code = snippets.find((snippet) => snippet.label === label)?.code ?? ''
  return (
    <section>
      <h3>
        Load it
        <span className={classes.grow} />
        <Segments
          label="Language"
          value={label}
          onChange={setLabel}
          options={snippets.map((snippet) => ({ value: snippet.label, label: snippet.label }))}
        />
        <CopyTextButton text={code} label="Copy" />
      </h3>
      <ScrollRegion className={classes.codeBox} label={`${label} code`}>
        <pre className={classes.code}>{code}</pre>
      </ScrollRegion>
    </section>
  )
}
