import { createElement, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import { assertNever } from '../../lib/assertNever.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import { useAct } from './useAct.ts'

const DeleteExperimentsDialog = lazyPart(
  async () => (await import('./DeleteExperimentsDialog.tsx')).DeleteExperimentsDialog,
)
const RestoreDialog = lazyPart(async () => (await import('./RestoreDialog.tsx')).RestoreDialog)
const ExperimentTagsDialog = lazyPart(async () => (await import('./ExperimentTagsDialog.tsx')).ExperimentTagsDialog)
const ExperimentDetailsDialog = lazyPart(
  async () => (await import('./ExperimentDetailsDialog.tsx')).ExperimentDetailsDialog,
)
const NewRunDialog = lazyPart(async () => (await import('./NewRunDialog.tsx')).NewRunDialog)

type Open =
  | { readonly kind: 'delete'; readonly experimentIds: readonly string[]; readonly onDone?: () => void }
  | { readonly kind: 'restore' | 'tags'; readonly experimentIds: readonly string[] }
  | { readonly kind: 'details' | 'new run'; readonly experimentId: string }

/** The dialogs about experiments, fetched when first opened; `dialog` goes anywhere into the page. */
export function useExperimentDialogs(): { readonly open: (dialog: Open) => void; readonly dialog: ReactNode } {
  const [opened, open] = useState<Open | undefined>(undefined)
  const act = useAct()
  return {
    open,
    dialog:
      opened &&
      createElement(
        Suspense,
        null,
        elementOf(opened, act, () => open(undefined)),
      ),
  }
}

function noop(): void {}

function elementOf(opened: Open, act: ReturnType<typeof useAct>, onClose: () => void): ReactNode {
  switch (opened.kind) {
    case 'delete': {
      const { experimentIds, onDone = noop } = opened
      return createElement(DeleteExperimentsDialog, { experimentIds, onDone, onClose })
    }
    case 'restore':
      return createElement(RestoreDialog, { experimentIds: opened.experimentIds, onRestore: act, onClose })
    case 'tags':
      return createElement(ExperimentTagsDialog, { experimentIds: opened.experimentIds, onClose })
    case 'details':
      return createElement(ExperimentDetailsDialog, { experimentId: opened.experimentId, onClose })
    case 'new run':
      return createElement(NewRunDialog, { experimentId: opened.experimentId, onClose })
    default:
      return assertNever(opened)
  }
}
