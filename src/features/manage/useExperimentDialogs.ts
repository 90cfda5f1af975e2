import { createElement, lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import type { LifecycleStage } from '../../domain/lifecycle.ts'
import { assertNever } from '../../lib/assertNever.ts'

const ExperimentStageDialog = lazy(async () => ({
  default: (await import('./ExperimentStageDialog.tsx')).ExperimentStageDialog,
}))
const ExperimentDetailsDialog = lazy(async () => ({
  default: (await import('./ExperimentDetailsDialog.tsx')).ExperimentDetailsDialog,
}))
const NewRunDialog = lazy(async () => ({ default: (await import('./NewRunDialog.tsx')).NewRunDialog }))

type Open =
  | {
      readonly kind: 'stage'
      readonly experimentIds: readonly string[]
      readonly to: LifecycleStage
      readonly onDone?: () => void
    }
  | { readonly kind: 'details' | 'new run'; readonly experimentId: string }

/** The dialogs about experiments, fetched when first opened; `dialog` goes anywhere into the page. */
export function useExperimentDialogs(): { readonly open: (dialog: Open) => void; readonly dialog: ReactNode } {
  const [opened, open] = useState<Open | undefined>(undefined)
  return {
    open,
    dialog:
      opened &&
      createElement(
        Suspense,
        null,
        elementOf(opened, () => open(undefined)),
      ),
  }
}

function noop(): void {}

function elementOf(opened: Open, onClose: () => void): ReactNode {
  switch (opened.kind) {
    case 'stage': {
      const { experimentIds, to, onDone = noop } = opened
      return createElement(ExperimentStageDialog, { experimentIds, to, onDone, onClose })
    }
    case 'details':
      return createElement(ExperimentDetailsDialog, { experimentId: opened.experimentId, onClose })
    case 'new run':
      return createElement(NewRunDialog, { experimentId: opened.experimentId, onClose })
    default:
      return assertNever(opened)
  }
}
