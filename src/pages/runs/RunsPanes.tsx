import type { ReactNode } from 'react'
import type { RunMode } from '../../routes/runMode.ts'
import { SplitPanes } from '../../ui/SplitPanes.tsx'

interface RunsPanesProps {
  readonly mode: RunMode
  /** The run list with all that belongs to it. */
  readonly list: ReactNode
  readonly charts: ReactNode
}

/** The run list, the charts, or both side by side. */
export function RunsPanes({ mode, list, charts }: RunsPanesProps) {
  if (mode === 'table') return list
  if (mode === 'charts') return charts
  return <SplitPanes label="Width of the run list" start={list} end={charts} />
}
