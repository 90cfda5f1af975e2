import { Button } from '@mantine/core'
import { SearchX } from 'lucide-react'
import { renameKey, togglePart } from '../../domain/filter/written/editWritten.ts'
import { entityWord, partSentence } from '../../features/filter-builder/describePart.ts'
import { focusAddFilter } from '../../features/filter-builder/focusAddFilter.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useNow } from '../../ui/useNow.ts'
import type { FilterFindings } from './filterFindings.ts'
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
  return (
    <div className={classes.fill}>
      <EmptyState
        icon={<SearchX aria-hidden />}
        title="No run matches this filter"
        action={<Button onClick={() => change('')}>Clear filter</Button>}
      >
        {isAsking && <p>Looking which condition keeps the runs out…</p>}
        {filter.parts.map((part, index) => {
          const missing = unknown.get(index)
          if (missing === undefined && !culprits.includes(index)) return null
          const { close } = missing ?? {}
          return (
            <p key={part.span.from}>
              {missing === undefined ? (
                <>
                  Without the condition <b>{partSentence(part, filter.language, nowMs)}</b>, there are runs.{' '}
                </>
              ) : (
                <>
                  No run here has a {entityWord(missing.entity)} called <b>{missing.key}</b>.{' '}
                </>
              )}
              {close !== undefined && (
                <>
                  <Button size="xs" onClick={() => change(renameKey(filter, index, close))}>
                    Use {close}
                  </Button>{' '}
                </>
              )}
              <Button size="xs" onClick={() => change(togglePart(filter, index))}>
                Switch it off
              </Button>
            </p>
          )
        })}
        {hasRuns === true && culprits.length + unknown.size === 0 && (
          <p>No single condition keeps them all out: several do.</p>
        )}
        {hasRuns === false && <p>There are no runs of this kind without the filter, either.</p>}
      </EmptyState>
    </div>
  )
}
