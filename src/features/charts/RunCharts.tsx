import { useState } from 'react'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { DEFAULT_CHART_SETTINGS } from '../../routes/chartSettings.ts'
import { ChartWorkspace } from './ChartWorkspace.tsx'

/** Charts whose settings live as long as they are on the screen. Import it lazily: Recharts is heavy. */
export function RunCharts({ charted }: { readonly charted: ChartedRuns }) {
  const [settings, setSettings] = useState(DEFAULT_CHART_SETTINGS)
  return (
    <ChartWorkspace
      charted={charted}
      settings={settings}
      printedAs=""
      onSettings={(change) => setSettings((settings) => ({ ...settings, ...change }))}
    />
  )
}
