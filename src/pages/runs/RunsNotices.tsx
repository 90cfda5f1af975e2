import { LeftOut } from './LeftOut.tsx'
import { LostExperiments } from './LostExperiments.tsx'
import type { RunsViewProps } from './viewProps.ts'

/** What the runs below are without; nothing where nothing is left out. */
export function RunsNotices({ experiments, onSearch }: Pick<RunsViewProps, 'experiments' | 'onSearch'>) {
  return (
    <>
      <LostExperiments experiments={experiments} />
      <LeftOut onClose={() => onSearch({})} />
    </>
  )
}
