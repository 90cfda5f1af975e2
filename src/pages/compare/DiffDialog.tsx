import { NativeSelect } from '@mantine/core'
import { Suspense, useState } from 'react'
import type { ComparedRun } from '../../domain/compare/comparedRun.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { CopyTextButton } from '../../ui/CopyTextButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import classes from './DiffDialog.module.css'

const TextDiff = lazyPart(async () => (await import('../../features/compare/TextDiff.tsx')).TextDiff)

/** What to compare: a row, and the run whose text is compared with the baseline's first. */
export interface DiffTarget {
  readonly row: CompareRow
  readonly runId: string
}

interface DiffDialogProps {
  /** Absent: closed. */
  readonly target: DiffTarget | undefined
  /** The baseline first. */
  readonly runs: readonly ComparedRun[]
  readonly onClose: () => void
}

/** All that differs between the baseline's text and another run's; JSON is indented for it. */
export function DiffDialog({ target, runs, onClose }: DiffDialogProps) {
  if (target === undefined) return null
  return (
    <Dialog title={target.row.key} width={1000} onClose={onClose}>
      <DiffContent target={target} runs={runs} />
    </Dialog>
  )
}

function DiffContent({ target, runs }: { readonly target: DiffTarget; readonly runs: readonly ComparedRun[] }) {
  const [runId, setRunId] = useState(target.runId)
  const index = Math.max(
    0,
    runs.findIndex((run) => run.runId === runId),
  )
  const textOf = (at: number): string => String(target.row.content.values[at] ?? '')
  return (
    <>
      <div className={classes.tools}>
        <span className={classes.baseline} title={runs[0]?.title}>
          {runs[0]?.title}
        </span>
        <span>compared with</span>
        <NativeSelect
          aria-label="Run to compare with"
          data={runs.map((run) => ({ value: run.runId, label: run.title }))}
          value={runId}
          onChange={(event) => setRunId(event.currentTarget.value)}
        />
        <CopyTextButton text={textOf(index)} label="Copy value" />
      </div>
      <Suspense fallback={null}>
        <TextDiff before={textOf(0)} after={textOf(index)} />
      </Suspense>
    </>
  )
}
