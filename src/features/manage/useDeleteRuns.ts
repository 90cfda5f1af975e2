import { createElement, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { stageChanges } from '../../domain/actions/runChanges.ts'
import type { RunRef } from '../../domain/runRef.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { useAct } from './useAct.ts'

const DeleteRunsDialog = lazyPart(async () => (await import('./DeleteRunsDialog.tsx')).DeleteRunsDialog)

function noop(): void {}

/** Shows beforehand what deleting will delete, wherever it is asked for: a run that goes on and runs nested under it are easy to miss. */
export function useDeleteRuns(onDone: () => void = noop): {
  readonly remove: (refs: readonly RunRef[]) => void
  readonly restore: (refs: readonly RunRef[]) => void
  readonly dialog: ReactNode
} {
  const act = useAct()
  const [asked, ask] = useState<readonly RunRef[] | undefined>(undefined)
  return {
    remove: ask,
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
