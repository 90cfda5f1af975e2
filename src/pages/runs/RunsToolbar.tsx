import { Button } from '@mantine/core'
import { EqualNot } from 'lucide-react'
import { ColumnPicker } from '../../features/runs-table/ColumnPicker.tsx'
import { GroupControl } from '../../features/runs-table/GroupControl.tsx'
import { NestedButton } from '../../features/runs-table/NestedButton.tsx'
import type { TableModel } from '../../features/runs-table/useTableModel.ts'
import { SearchField } from '../../ui/SearchField.tsx'
import { OrderChips } from './OrderChips.tsx'
import { RunsExport } from './RunsExport.tsx'
import { RefreshControl } from './RefreshControl.tsx'
import classes from './RunsView.module.css'
import type { RunsViewProps } from './viewProps.ts'
import { ViewsButton } from './ViewsButton.tsx'
import { ViewTypeSwitch } from './ViewTypeSwitch.tsx'

/** Which of the runs are shown, in which order and columns. */
export function RunsToolbar({ model, ...props }: RunsViewProps & { readonly model: TableModel }) {
  const { experiments, search, onSearch, onRefresh } = props
  const settings = search.table
  return (
    <search className={classes.tools}>
      <div className={classes.find}>
        <SearchField
          label="Find by name or ID"
          value={search.find}
          width="100%"
          onCommit={(find) => onSearch({ find })}
        />
      </div>
      <OrderChips order={search.order} onOrder={(order) => onSearch({ order })} />
      <ColumnPicker arranged={model} settings={settings} onSettings={(table) => onSearch({ table })} />
      <GroupControl available={model.available} settings={settings} onSettings={(table) => onSearch({ table })} />
      <NestedButton table={model.table} settings={settings} onSettings={(table) => onSearch({ table })} />
      <Button
        variant={settings.isOnlyDifferent ? 'light' : 'subtle'}
        aria-pressed={settings.isOnlyDifferent}
        title="Only columns in which the shown runs differ"
        leftSection={<EqualNot aria-hidden />}
        onClick={() => onSearch({ table: { ...settings, isOnlyDifferent: !settings.isOnlyDifferent } })}
      >
        <span data-late>Only what differs</span>
      </Button>
      <span className={classes.grow} />
      <RunsExport {...props} model={model} />
      <ViewsButton {...{ experiments, search, onSearch }} />
      <ViewTypeSwitch viewType={search.viewType} onViewType={(viewType) => onSearch({ viewType })} />
      <RefreshControl settings={settings} onSettings={(table) => onSearch({ table })} onRefresh={onRefresh} />
    </search>
  )
}
