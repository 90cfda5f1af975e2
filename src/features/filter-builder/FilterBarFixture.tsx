import { useState } from 'react'
import { MantineProvider } from '@mantine/core'
import { RUNS } from '../../domain/filter/language.ts'
import { readWritten } from '../../domain/filter/written/readWritten.ts'
import '../../ui/styles.ts'
import { FilterBar } from './FilterBar.tsx'

const VOCABULARY = { keys: () => [], values: () => [] }

/** A filter bar on one condition, and what is applied beside it. */
export function FilterBarFixture() {
  const [text, setText] = useState('metrics.loss < 1')
  return (
    <MantineProvider>
      <FilterBar
        filter={readWritten(text, RUNS)}
        vocabulary={() => VOCABULARY}
        call={{ search: 'runs', experimentIds: ['1'], filter: text, viewType: 'ACTIVE_ONLY', orderBy: [] }}
        onChange={setText}
      />
      <output>{text}</output>
    </MantineProvider>
  )
}
