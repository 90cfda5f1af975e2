import { useMemo, useState } from 'react'
import { useMetricHistories } from '../../data/metricHistories.ts'
import type { ChartCardSpec } from '../../domain/chartCard.ts'
import type { ChartedRuns } from '../../domain/chartedRun.ts'
import { barRows, barTable, lastRows } from './barRows.ts'
import { CardWaiting } from './CardWaiting.tsx'
import type { CardTool } from './cardTool.ts'
import { cardTitle } from './cardTitle.ts'
import { ChartCard } from './ChartCard.tsx'
import { HistoryBadge } from './HistoryBadge.tsx'
import { HistoryError } from './HistoryError.tsx'
import { prepareSeries, runsWith } from './prepareSeries.ts'
import { ValueBars } from './ValueBars.tsx'

interface BarCardProps {
  readonly spec: ChartCardSpec & { readonly kind: 'bar' }
  readonly charted: ChartedRuns
  readonly tools: readonly CardTool[]
}

/** One value of a metric per run as bars. The last one is known; for the smallest and largest histories are read. */
export function BarCard({ spec, charted, tools }: BarCardProps) {
  const [all, setAll] = useState(false)
  const { statistic, fields } = spec
  const [{ key }] = fields
  const runs = statistic === 'last' ? [] : runsWith(charted, key)
  const { data, error, onRetry } = useMetricHistories({ key, runs, all })
  const rows = useMemo(
    () =>
      statistic === 'last'
        ? lastRows(charted, key)
        : barRows(prepareSeries(charted.runs, data, undefined, undefined), statistic),
    [charted, key, statistic, data],
  )
  const isReady = statistic === 'last' || data !== undefined
  return (
    <ChartCard
      title={cardTitle(spec)}
      tools={tools}
      badge={
        statistic !== 'last' && (
          <HistoryBadge
            histories={data}
            runCount={runs.length}
            live={runs.some(({ version }) => version === undefined)}
            error={error}
            onLoadAll={() => setAll(true)}
            onRetry={onRetry}
          />
        )
      }
      makeTables={isReady ? () => [barTable(key, statistic, rows)] : undefined}
    >
      {isReady && <ValueBars title={cardTitle(spec)} rows={rows} />}
      {!isReady && error === null && <CardWaiting onRetry={onRetry} />}
      {!isReady && error !== null && <HistoryError error={error} onRetry={onRetry} />}
    </ChartCard>
  )
}
