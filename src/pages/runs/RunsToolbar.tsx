import { Button, SegmentedControl } from '@mantine/core'
import { VIEW_TYPES } from '../../domain/lifecycle.ts'
import type { ViewType } from '../../domain/lifecycle.ts'
import { ColumnPicker } from '../../features/runs-table/ColumnPicker.tsx'
import { GroupControl } from '../../features/runs-table/GroupControl.tsx'
import type { TableModel } from '../../features/runs-table/useTableModel.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { OrderChips } from './OrderChips.tsx'
import { RunsExport } from './RunsExport.tsx'
import { RefreshControl } from './RefreshControl.tsx'
import classes from './RunsView.module.css'
import type { RunsViewProps } from './viewProps.ts'
import { ViewsButton } from './ViewsButton.tsx'

const VIEW_WORD: Readonly<Record<ViewType, string>> = { ACTIVE_ONLY: 'Active', DELETED_ONLY: 'Deleted', ALL: 'All' }
const VIEWS = VIEW_TYPES.map((value) => ({ value, label: VIEW_WORD[value] }))

/** Which of the runs are shown, in which order and columns. */
export function RunsToolbar({ model, ...props }: RunsViewProps & { readonly model: TableModel }) {
  const { experiments, search, onSearch, onRefresh } = props
  const settings = search.table
  return (
    <search className={classes.tools}>
      <SearchField label="Find by name or ID" value={search.find} onCommit={(find) => onSearch({ find })} />
      <OrderChips order={search.order} onOrder={(order) => onSearch({ order })} />
      <ColumnPicker arranged={model} settings={settings} onSettings={(table) => onSearch({ table })} />
      <GroupControl available={model.available} settings={settings} onSettings={(table) => onSearch({ table })} />
      <Button
        variant={settings.isOnlyDifferent ? 'light' : 'subtle'}
        aria-pressed={settings.isOnlyDifferent}
        title="Only columns in which the shown runs differ"
        onClick={() => onSearch({ table: { ...settings, isOnlyDifferent: !settings.isOnlyDifferent } })}
      >
        Only what differs
      </Button>
      <span className={classes.grow} />
      <RunsExport {...props} model={model} />
      <ViewsButton {...{ experiments, search, onSearch }} />
      <SegmentedControl
        aria-label="Which runs"
        data={VIEWS}
        value={search.viewType}
        onChange={(viewType) => onSearch({ viewType })}
      />
      <RefreshControl settings={settings} onSettings={(table) => onSearch({ table })} onRefresh={onRefresh} />
    </search>
  )
}
