import { Button } from '@mantine/core'
import { SearchX } from 'lucide-react'
import { correctPart, togglePart } from '../../domain/filter/written/editWritten.ts'
import { partSentence } from '../../features/filter-builder/describePart.ts'
import { focusAddFilter } from '../../features/filter-builder/focusAddFilter.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useNow } from '../../ui/useNow.ts'
import type { FilterFindings } from './filterFindings.ts'
import { FilterReason } from './FilterReason.tsx'
import classes from './RunsView.module.css'
import type { RunsViewProps } from './viewProps.ts'

interface NoFilteredProps extends Pick<RunsViewProps, 'filter' | 'onSearch'> {
  readonly findings: FilterFindings
}

/** Runs there may be, but none that the filter lets through: which condition keeps them out. */
export function NoFiltered({ filter, findings, onSearch }: NoFilteredProps) {
  const { culprits, unknown, isAsking, hasRuns } = findings
  const nowMs = useNow()
  const change = (text: string): void => {
    focusAddFilter()
    onSearch({ filter: text })
  }
  const reasons = filter.parts.flatMap((part, index) => {
    const missing = unknown.get(index)
    if (missing === undefined && !culprits.has(index)) return []
    const close = missing === undefined ? culprits.get(index) : missing.close
    const correct =
      missing === undefined ? { value: { kind: 'string', text: close ?? '' } as const } : { key: close ?? '' }
    const corrected = close === undefined ? filter.text : correctPart(filter, index, correct)
    const sentence = partSentence(part, filter.language, nowMs)
    return [{ index, sentence, missing, close, corrected, off: togglePart(filter, index) }]
  })
  return (
    <div className={classes.fill}>
      <EmptyState
        icon={<SearchX aria-hidden />}
        title="No run matches this filter"
        action={<Button onClick={() => change('')}>Clear filter</Button>}
      >
        {isAsking && <p>Looking which condition keeps the runs out…</p>}
        {reasons.map(({ index, sentence, missing, close, corrected, off }) => (
          <FilterReason
            key={index}
            sentence={sentence}
            missing={missing}
            close={close}
            onUse={() => change(corrected)}
            onOff={() => change(off)}
          />
        ))}
        {hasRuns === true && reasons.length === 0 && <p>No single condition keeps them all out: several do.</p>}
        {hasRuns === false && <p>There are no runs of this kind without the filter, either.</p>}
      </EmptyState>
    </div>
  )
}
