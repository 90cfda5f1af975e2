import { CloseButton, SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { ChartLink } from './chartLink.ts'
import type { XKind } from './chartSeries.ts'
import { LazyCard } from './LazyCard.tsx'
import { MetricCard } from './MetricCard.tsx'
import type { ChartedRun } from './MetricCard.tsx'
import classes from './MetricGrid.module.css'
import { matchingKeys, metricSections } from './metricSections.ts'
import { plural } from './summarizeChart.ts'

interface MetricGridProps {
  readonly run: ChartedRun
  readonly metricKeys: readonly string[]
}

/** From here on, finding a metric by eye takes longer than typing. */
const WORTH_SEARCHING = 12
const X_KINDS = [
  { value: 'step', label: 'step' },
  { value: 'relative', label: 'relative time' },
  { value: 'wall', label: 'wall time' },
] as const satisfies readonly { readonly value: XKind; readonly label: string }[]

/** A card for every metric of a run, in sections by prefix, with one crosshair for all. Import it lazily: Recharts is heavy. */
export function MetricGrid({ run, metricKeys }: MetricGridProps) {
  const [search, setSearch] = useState('')
  // Each axis has its own links: a step is no place on a time axis.
  const [{ xKind, link }, setAxis] = useState(() => ({ xKind: 'step' as XKind, link: new ChartLink() }))
  const keys = matchingKeys(metricKeys, useDeferredValue(search))
  const sections = metricSections(keys)
  return (
    <div className={classes.grid}>
      <div className={classes.tools}>
        {metricKeys.length > WORTH_SEARCHING && (
          <TextInput
            size="xs"
            aria-label="Find a metric"
            placeholder="Find a metric…"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            rightSection={
              search !== '' && <CloseButton size="xs" aria-label="Clear the search" onClick={() => setSearch('')} />
            }
          />
        )}
        <output>
          {keys.length === metricKeys.length
            ? plural(metricKeys.length, 'metric')
            : `${keys.length} of ${plural(metricKeys.length, 'metric')}`}
        </output>
        <span className={classes.axis}>
          x axis
          <SegmentedControl
            size="xs"
            aria-label="x axis"
            data={[...X_KINDS]}
            value={xKind}
            onChange={(next) => setAxis({ xKind: next, link: new ChartLink() })}
          />
        </span>
      </div>
      {keys.length === 0 && <p className={classes.none}>No metric has “{search}” in its name.</p>}
      {sections.map(({ prefix, keys }) => (
        <section key={prefix} aria-label={prefix === '' ? 'Metrics without a prefix' : prefix}>
          {prefix === '' ? (
            <VisuallyHidden component="h2">Metrics without a prefix</VisuallyHidden>
          ) : (
            <h2 className={classes.heading}>
              {prefix} <small>{plural(keys.length, 'chart')}</small>
            </h2>
          )}
          <div className={classes.cards}>
            {keys.map((key) => (
              <LazyCard key={key} title={key}>
                <MetricCard run={run} metricKey={key} xKind={xKind} link={link} />
              </LazyCard>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
