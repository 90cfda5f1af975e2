import { useQueries } from '@tanstack/react-query'
import { Images } from 'lucide-react'
import { artifactListOptions } from '../../../data/artifacts.ts'
import { useMlflowClient } from '../../../data/clientContext.ts'
import { artifactParent } from '../../../domain/artifact.ts'
import { commonArtifacts } from '../../../domain/compare/commonArtifacts.ts'
import type { CompareModel } from '../../../features/compare/compareModel.ts'
import { formatInteger } from '../../../lib/formatNumber.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ArtifactPanels } from './ArtifactPanels.tsx'
import { CommonList } from './CommonList.tsx'
import classes from './CompareArtifacts.module.css'

interface CompareArtifactsProps {
  readonly runs: CompareModel['runs']
  /** A folder, which ends in `/`, a file, or a series; `''` is the root. */
  readonly artifact: string
  readonly onOpen: (artifact: string) => void
}

/** More listings at a time would be a burden to the server, and more panels nobody compares by eye. */
const MOST_RUNS = 20

/** What the runs have in common among their artifacts, folder by folder, and one of them side by side. */
export function CompareArtifacts({ runs, artifact, onOpen }: CompareArtifactsProps) {
  const client = useMlflowClient()
  const listed = runs.slice(0, MOST_RUNS)
  const folder = artifactParent(artifact)
  const { listings, isLoading, failed } = useQueries({
    queries: listed.map(({ runId }) => artifactListOptions(client, { runId }, folder)),
    combine: (results) => ({
      listings: results.map(({ data }) => data?.files ?? []),
      isLoading: results.some(({ isPending }) => isPending),
      failed: results.filter(({ isError }) => isError).length,
    }),
  })
  const common = commonArtifacts(listings)
  const open = common.find(({ id }) => id === artifact)
  const isEmpty = !isLoading && common.length === 0
  return (
    <div className={classes.split}>
      <nav className={classes.side} aria-label="Artifacts in common">
        <CommonList common={common} folder={folder} open={artifact} runCount={listed.length} onOpen={onOpen} />
        <output className={classes.said}>
          {isLoading && 'listing…'}
          {failed > 0 && `The artifacts of ${formatInteger(failed)} runs could not be listed.`}
          {runs.length > MOST_RUNS && ` The first ${MOST_RUNS} of ${formatInteger(runs.length)} runs.`}
        </output>
      </nav>
      {open === undefined || open.kind === 'folder' ? (
        <EmptyState icon={<Images aria-hidden />} title={isEmpty ? 'Nothing in common here' : 'Choose a file'}>
          <p>
            {isEmpty
              ? 'No two of the runs have a file or folder of the same name in this place.'
              : 'Images are shown side by side, texts as what differs from the baseline’s.'}
          </p>
        </EmptyState>
      ) : (
        <ArtifactPanels key={open.id} artifact={open} runs={listed} />
      )}
    </div>
  )
}
