import { useState } from 'react'
import { useWriteRefusal } from '../../data/access.ts'
import type { Run } from '../../domain/run.ts'
import { runTitle } from '../../domain/runFacts.ts'
import { useAct } from './useAct.ts'

export interface RunEdits {
  /** Why nothing can be changed, once it is known. */
  readonly refusal: string | undefined
  /** Somebody is about to change something: it is looked up whether they may. */
  readonly onIntent: () => void
  /** Sets, changes or, with `undefined`, removes a tag. */
  readonly setTag: (key: string, from: string | undefined, to: string | undefined) => void
}

/** Changing what a run says about itself. Deleted runs take no changes but their restoring. */
export function useRunEdits({ info }: Run): RunEdits {
  const [isWanted, setWanted] = useState(false)
  const refused = useWriteRefusal(info.experimentId, isWanted)
  const act = useAct()
  const { runId, experimentId } = info
  const isDeleted = info.lifecycleStage === 'deleted'
  return {
    refusal: refused ?? (isDeleted ? 'The run is deleted; restore it to change it.' : undefined),
    onIntent: () => setWanted(true),
    setTag: (key, from, to) => {
      act([{ kind: 'run-tag', runId, experimentId, title: runTitle(info), key, from, to }])
    },
  }
}
