import type { Vocabulary } from '../../domain/filter/completion.ts'
import type { WrittenFilter } from '../../domain/filter/written/readWritten.ts'
import classes from './FilterBar.module.css'
import { FilterChips } from './FilterChips.tsx'

interface FilterBarProps {
  readonly filter: WrittenFilter
  readonly vocabulary: () => Vocabulary
  /** Why the server refuses a condition, by its place. */
  readonly refusals?: ReadonlyMap<number, string> | undefined
  readonly onChange: (text: string) => void
}

/** The filter of a list: conditions as chips, and the same text to write in. */
export function FilterBar(props: FilterBarProps) {
  return (
    <search className={classes.bar} aria-label="Filter">
      <FilterChips {...props} language={props.filter.language} />
    </search>
  )
}
