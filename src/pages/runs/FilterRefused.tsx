import { Button } from '@mantine/core'
import { togglePart } from '../../domain/filter/written/editWritten.ts'
import { describeError } from '../../domain/describeError.ts'
import { partSentence } from '../../features/filter-builder/describePart.ts'
import { focusAddFilter } from '../../features/filter-builder/focusAddFilter.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { useNow } from '../../ui/useNow.ts'
import type { FilterFindings } from './filterFindings.ts'
import type { RunsViewProps } from './viewProps.ts'

interface FilterRefusedProps extends Pick<RunsViewProps, 'filter' | 'onSearch'> {
  readonly error: Error
  readonly findings: FilterFindings
}

/** The server knows less than the language has: which condition it refuses, in its own words. */
export function FilterRefused({ filter, error, findings: { refusals }, onSearch }: FilterRefusedProps) {
  const nowMs = useNow()
  const [refused] = refusals.keys()
  const part = filter.parts[refused ?? -1]
  const rest = [...refusals.keys()].reduceRight((text, index) => togglePart({ ...filter, text }, index), filter.text)
  const named = part === undefined ? '' : `: ${partSentence(part, filter.language, nowMs)}`
  return (
    <ErrorState
      title="The tracking server refuses this filter"
      sentence={`It does not take ${refusals.size > 1 ? `${refusals.size} of its conditions` : `one of its conditions${named}`}.`}
      fix="Older servers know less of the filter language than newer ones."
      words={(refused === undefined ? undefined : refusals.get(refused)) ?? describeError(error).words}
      action={
        <Button
          variant="filled"
          onClick={() => {
            focusAddFilter()
            onSearch({ filter: rest })
          }}
        >
          Ask without {refusals.size > 1 ? 'them' : 'it'}
        </Button>
      }
    />
  )
}
