import { useRunRows } from '../../features/runs-table/useRunRows.ts'
import { EMPTY_RUN_TABLE } from '../../domain/runTable.ts'
import { RunsBody } from './RunsBody.tsx'
import { RunsFooter } from './RunsFooter.tsx'
import { RunsHeader } from './RunsHeader.tsx'
import { RunsToolbar } from './RunsToolbar.tsx'
import type { RunsViewProps } from './viewProps.ts'

export function RunsView(props: RunsViewProps) {
  const { loaded, search, load } = props
  const table = loaded?.table ?? EMPTY_RUN_TABLE
  const rows = useRunRows(table, search, load.updatedAtMs)
  return (
    <>
      <RunsHeader {...props} />
      <RunsToolbar {...props} />
      <RunsBody {...props} rows={rows} />
      {loaded !== undefined && <RunsFooter {...props} loaded={loaded} matchCount={rows.length} />}
    </>
  )
}
