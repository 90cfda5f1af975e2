import { memo } from 'react'
import { ExperimentDetailsButton } from '../../features/manage/ExperimentDetailsButton.tsx'
import { useIsRenaming } from '../../features/manage/renaming.ts'
import type { Int64 } from '../../lib/json.ts'
import { CopyableText } from '../../ui/CopyableText.tsx'
import { Time } from '../../ui/Time.tsx'
import { ExperimentName } from './ExperimentName.tsx'
import { ExperimentTags } from './ExperimentTags.tsx'
import classes from './ExperimentsTable.module.css'
import type { ItemRow } from './listRows.ts'
import { RenamingRow } from './RenamingRow.tsx'
import type { RowProps } from './rowProps.ts'
import { SelectCell } from './SelectCell.tsx'

/** Room for the chevron of the folder above. */
const INDENT = 20

interface ExperimentRowProps extends RowProps<ItemRow> {
  readonly isPinned: boolean
}

/** Memoised by hand: the compiler leaves the table alone, because of the virtualiser. */
export const ExperimentRow = memo(function ExperimentRow(props: ExperimentRowProps) {
  const { row, index, transform, isActive, selected, isPinned, runningCount, actions } = props
  const { item, prefix, depth } = row
  const { id, name, tags, note } = item
  if (useIsRenaming(id)) {
    return (
      <RenamingRow id={id} name={name} index={index} transform={transform}>
        <SelectCell name={name} index={index} isActive={isActive} selected={selected} actions={actions} />
      </RenamingRow>
    )
  }
  return (
    <tr
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={selected === true}
      data-row={index}
      style={{ transform }}
      onFocus={() => actions.onActive(index)}
    >
      <SelectCell name={name} index={index} isActive={isActive} selected={selected} actions={actions} />
      <th scope="row" className={classes.name}>
        <div className={classes.nameLine} style={{ paddingInlineStart: depth * INDENT }}>
          <ExperimentName
            item={item}
            prefix={prefix}
            isActive={isActive}
            isPinned={isPinned}
            runningCount={runningCount}
            onPin={actions.onPin}
          />
        </div>
      </th>
      <td className={classes.end}>{moment(item.updatedMs)}</td>
      <td className={classes.created}>{moment(item.createdMs)}</td>
      <td className={classes.tags}>
        <ExperimentDetailsButton
          experimentId={id}
          label={`Tags of ${name}:${tags.length === 0 ? ' none' : ''}`}
          title="Change tags"
          isInTabOrder={isActive}
        >
          <ExperimentTags tags={tags} />
        </ExperimentDetailsButton>
      </td>
      <td className={classes.note}>
        <ExperimentDetailsButton
          experimentId={id}
          label={`Note of ${name}:${note === '' ? ' none' : ''}`}
          title={note === '' ? 'Add a note' : note}
          isInTabOrder={isActive}
        >
          {note}
        </ExperimentDetailsButton>
      </td>
      <td className={classes.id}>
        <div className={classes.alone}>
          <CopyableText text={id} what="experiment ID" inTabOrder={isActive} />
        </div>
      </td>
    </tr>
  )
})

/** Servers before 1.29 know no times. */
function moment(timeMs: Int64 | undefined) {
  if (timeMs === undefined) return null
  return (
    <div className={classes.alone}>
      <Time timeMs={timeMs} />
    </div>
  )
}
