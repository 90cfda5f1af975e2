import type { ExperimentSort } from '../../routes/experiments.ts'
import { SelectBox } from '../../ui/SelectBox.tsx'
import classes from './ExperimentsTable.module.css'
import { SortHeader } from './SortHeader.tsx'

interface ExperimentsHeadProps {
  readonly sort: ExperimentSort
  readonly selectedCount: number
  readonly onSelectAll: () => void
  readonly onSort: (sort: ExperimentSort) => void
}

/** Columns and their headings, for the table and for its skeleton. */
export function ExperimentsHead({ sort, selectedCount, onSelectAll, onSort }: ExperimentsHeadProps) {
  return (
    <>
      <colgroup>
        <col className={classes.selectColumn} />
        <col className={classes.nameColumn} />
        <col className={classes.timeColumn} />
        <col className={classes.createdColumn} />
        <col className={classes.tagsColumn} />
        <col className={classes.noteColumn} />
        <col className={classes.idColumn} />
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <td className={classes.select}>
            <SelectBox
              label={selectedCount > 0 ? 'Select none' : 'Select all that are loaded'}
              selected={selectedCount > 0 && 'some'}
              onClick={onSelectAll}
            />
          </td>
          <SortHeader label="Name" sortKey="name" sort={sort} onSort={onSort} />
          <SortHeader label="Last updated" sortKey="updated" sort={sort} onSort={onSort} className={classes.end} />
          <SortHeader label="Created" sortKey="created" sort={sort} onSort={onSort} className={classes.created} />
          <th scope="col" className={classes.tags}>
            Tags
          </th>
          <th scope="col" className={classes.note}>
            Note
          </th>
          <th scope="col" className={classes.id}>
            ID
          </th>
        </tr>
      </thead>
    </>
  )
}
