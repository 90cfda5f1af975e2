import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { formatInteger } from '../../lib/formatNumber.ts'
import { Status } from '../../ui/Status.tsx'
import { Time } from '../../ui/Time.tsx'
import classes from './ExperimentsTable.module.css'
import type { FolderRow as Folder } from './listRows.ts'
import type { RowProps } from './rowProps.ts'
import { SelectCell } from './SelectCell.tsx'

const INDENT = 20

/** A folder: opens and closes, and is selected with all that is in it. */
export const FolderRow = memo(function FolderRow(props: RowProps<Folder>) {
  const { row, index, transform, isActive, selected, runningCount, actions } = props
  const { folder, label, depth, isOpen } = row
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <tr
      className={classes.row}
      aria-rowindex={index + 2}
      data-row={index}
      style={{ transform }}
      onFocus={() => actions.onActive(index)}
    >
      <SelectCell name={folder.path} index={index} isActive={isActive} selected={selected} actions={actions} />
      <th scope="row" className={classes.name}>
        <button
          type="button"
          data-main
          className={classes.fold}
          style={{ paddingInlineStart: depth * INDENT }}
          aria-expanded={isOpen}
          aria-label={`${folder.path} ${formatInteger(folder.items.length)} experiments`}
          tabIndex={isActive ? 0 : -1}
          onClick={() => actions.onFold(folder.path, !isOpen)}
        >
          <Chevron aria-hidden />
          <bdi>{label}</bdi>
          <small>{formatInteger(folder.items.length)}</small>
          {!isOpen && runningCount > 0 && <Status tone="run" word={`${formatInteger(runningCount)} running`} />}
        </button>
      </th>
      <td className={classes.end}>{folder.updatedMs !== undefined && <Time timeMs={folder.updatedMs} />}</td>
      <td className={classes.created} />
      <td className={classes.tags} />
      <td className={classes.note} />
      <td className={classes.id} />
    </tr>
  )
})
