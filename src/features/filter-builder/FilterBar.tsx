import { useMemo } from 'react'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import type { Language } from '../../domain/filter/language.ts'
import { readWritten } from '../../domain/filter/written/readWritten.ts'
import classes from './FilterBar.module.css'
import { FilterChips } from './FilterChips.tsx'

interface FilterBarProps {
  readonly language: Language
  /** The written filter, as it is in the URL. */
  readonly text: string
  readonly vocabulary: () => Vocabulary
  /** Why the server refuses a condition, by its place. */
  readonly refusals?: ReadonlyMap<number, string> | undefined
  readonly onChange: (text: string) => void
}

/** The filter of a list: conditions as chips, and the same text to write in. */
export function FilterBar({ text, ...props }: FilterBarProps) {
  const { language } = props
  const filter = useMemo(() => readWritten(text, language), [text, language])
  return (
    <search className={classes.bar} aria-label="Filter">
      <FilterChips {...props} filter={filter} />
    </search>
  )
}
