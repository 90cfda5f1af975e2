import { Button } from '@mantine/core'
import { Code } from 'lucide-react'
import { Suspense, useRef, useState } from 'react'
import type { Vocabulary } from '../../domain/filter/completion.ts'
import type { WrittenFilter } from '../../domain/filter/written/readWritten.ts'
import { focusAtOnce } from '../../ui/focusAtOnce.ts'
import { lazyPart } from '../../ui/lazyPart.ts'
import type { SearchCall } from './copyAs.ts'
import { CopyMenu } from './CopyMenu.tsx'
import classes from './FilterBar.module.css'
import { FilterChips } from './FilterChips.tsx'
import { FilterStandIn } from './FilterStandIn.tsx'
import type { EarlyDraft } from './FilterStandIn.tsx'
import { RecentFilters } from './RecentFilters.tsx'
import { rememberFilter } from './recentFilters.ts'

const loadEditor = () => import('./FilterEditor.tsx')
const FilterEditor = lazyPart(async () => (await loadEditor()).FilterEditor)
/** Ahead of the press. Code that does not arrive says so when it is wanted. */
const fetchEditor = (): void => void loadEditor().catch(() => undefined)

interface FilterBarProps {
  readonly filter: WrittenFilter
  readonly vocabulary: () => Vocabulary
  /** Why the server refuses a condition, by its place. */
  readonly refusals?: ReadonlyMap<number, string> | undefined
  /** The whole search, for people who take it elsewhere. */
  readonly call: SearchCall
  /** Opens with the list of what to filter by. */
  readonly isNew?: boolean
  readonly onChange: (text: string) => void
}

/** The filter of a list: conditions as chips, or the same text to write in. */
export function FilterBar({ call, isNew = false, onChange, ...props }: FilterBarProps) {
  const { filter } = props
  const { language } = filter
  /** Where the cursor starts; absent while chips are shown. */
  const [cursor, setCursor] = useState<number>()
  /** The text was left: the focus goes back to where it is opened. */
  const [isBack, setIsBack] = useState(false)
  const written = useRef<EarlyDraft>(undefined)
  const editText = (at: number): void => {
    written.current = undefined
    setCursor(at)
  }
  const write = (draft: EarlyDraft): void => {
    written.current = draft
  }
  const change = (text: string): void => {
    rememberFilter(language.name, text)
    onChange(text)
  }
  const close = (): void => {
    setCursor(undefined)
    setIsBack(true)
  }
  const shared = { ...props, language, onChange: change }
  return (
    <search className={classes.bar} aria-label="Filter">
      {cursor !== undefined ? (
        <Suspense
          fallback={<FilterStandIn key={filter.text} {...{ ...shared, cursor }} onWrite={write} onClose={close} />}
        >
          <FilterEditor {...{ ...shared, cursor }} early={() => written.current} onClose={close} />
        </Suspense>
      ) : (
        <FilterChips {...shared} isNew={isNew} onEditText={editText} />
      )}
      <div className={classes.tools}>
        <RecentFilters language={language.name} onPick={change} />
        {filter.canBeSent && <CopyMenu call={call} />}
        {cursor === undefined && (
          <Button
            variant="subtle"
            ref={isBack ? focusAtOnce : undefined}
            aria-label="Edit as text"
            leftSection={<Code aria-hidden />}
            onPointerEnter={fetchEditor}
            onFocus={fetchEditor}
            onClick={() => editText(filter.text.length)}
          >
            <span className={classes.word}>Edit as text</span>
          </Button>
        )}
      </div>
    </search>
  )
}
