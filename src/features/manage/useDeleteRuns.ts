import { useQueryClient } from '@tanstack/react-query'
import { createElement, lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { stageChanges } from '../../domain/actions/runChanges.ts'
import type { RunRef } from '../../domain/runRef.ts'
import { mayHaveChildren } from '../../data/childRuns.ts'
import { useAct } from './useAct.ts'

const DeleteRunsDialog = lazy(async () => ({ default: (await import('./DeleteRunsDialog.tsx')).DeleteRunsDialog }))

function noop(): void {}

/** Deletes at once what can be seen at a glance, and shows beforehand what will be deleted where that is more. */
export function useDeleteRuns(onDone: () => void = noop): {
  readonly remove: (refs: readonly RunRef[]) => void
  readonly restore: (refs: readonly RunRef[]) => void
  readonly dialog: ReactNode
} {
  const act = useAct()
  const queryClient = useQueryClient()
  const [asked, ask] = useState<readonly RunRef[] | undefined>(undefined)
  return {
    remove: (refs) => {
      const [first] = refs
      if (refs.length === 1 && first !== undefined && !mayHaveChildren(queryClient, first.runId)) {
        act(stageChanges(refs, 'deleted'))
        onDone()
      } else {
        ask(refs)
      }
    },
    restore: (refs) => {
      act(stageChanges(refs, 'active'))
      onDone()
    },
    dialog:
      asked === undefined
        ? undefined
        : createElement(
            Suspense,
            null,
            createElement(DeleteRunsDialog, { refs: asked, onDone, onClose: () => ask(undefined) }),
          ),
  }
}
