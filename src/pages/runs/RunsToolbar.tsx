import { ActionIcon, SegmentedControl } from '@mantine/core'
import { RefreshCw } from 'lucide-react'
import { VIEW_TYPES } from '../../domain/lifecycle.ts'
import type { ViewType } from '../../domain/lifecycle.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { OrderButton } from './OrderButton.tsx'
import classes from './RunsView.module.css'
import type { RunsViewProps } from './viewProps.ts'

const VIEW_WORD: Readonly<Record<ViewType, string>> = { ACTIVE_ONLY: 'Active', DELETED_ONLY: 'Deleted', ALL: 'All' }
const VIEWS = VIEW_TYPES.map((value) => ({ value, label: VIEW_WORD[value] }))

/** Which of the runs are shown. */
export function RunsToolbar({ search, onSearch, onRefresh }: RunsViewProps) {
  return (
    <search className={classes.tools}>
      <SearchField label="Find by name or ID" value={search.find} onCommit={(find) => onSearch({ find })} />
      {search.order !== undefined && (
        <OrderButton order={search.order} onClear={() => onSearch({ order: undefined })} />
      )}
      <span className={classes.grow} />
      <SegmentedControl
        aria-label="Which runs"
        data={VIEWS}
        value={search.viewType}
        onChange={(viewType) => onSearch({ viewType })}
      />
      <ActionIcon aria-label="Refresh" title="Refresh" onClick={onRefresh}>
        <RefreshCw aria-hidden />
      </ActionIcon>
    </search>
  )
}
