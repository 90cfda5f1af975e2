import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMlflowClient } from '../../data/clientContext.ts'
import { selectedRunsOptions } from '../../data/selectedRuns.ts'
import { taggedRun } from '../../domain/actions/tagged.ts'
import type { RunRef } from '../../domain/runRef.ts'
import { BulkTagDialog } from './BulkTagDialog.tsx'

const FIELDS = '{n}, {name}, {id}, {status}, {params.key}, {metrics.key}, {tags.key}'

/** Tags of several runs. */
export function RunTagsDialog({ refs, onClose }: { readonly refs: readonly RunRef[]; readonly onClose: () => void }) {
  const { data, error } = useQuery(selectedRunsOptions(useMlflowClient(), refs))
  const things = useMemo(() => data?.runs.map(taggedRun), [data])
  return <BulkTagDialog noun="run" count={refs.length} fields={FIELDS} {...{ things, error, onClose }} />
}
