import { memo } from 'react'
import { Link } from 'react-router'
import type { Int64 } from '../../lib/json.ts'
import { runsHref } from '../../routes/runs.ts'
import { Chip } from '../../ui/Chip.tsx'
import { CopyableText } from '../../ui/CopyableText.tsx'
import { Time } from '../../ui/Time.tsx'
import classes from './ExperimentsTable.module.css'
import type { ExperimentItem } from './prepareExperiments.ts'

interface ExperimentRowProps {
  readonly item: ExperimentItem
  readonly index: number
  /** Height of the rows above it that do not exist, in pixels. */
  readonly gap: number
  readonly isActive: boolean
  readonly onActive: (index: number) => void
}

const SHOWN_TAGS = 2

/** Memoised by hand: the compiler leaves the table alone, because of the virtualiser. */
export const ExperimentRow = memo(function ExperimentRow({ item, index, gap, isActive, onActive }: ExperimentRowProps) {
  const { id, name, folder, leaf, tags, note } = item
  const hidden = tags.slice(SHOWN_TAGS)
  return (
    <>
      {gap > 0 && (
        <tr aria-hidden style={{ height: gap }}>
          <td />
        </tr>
      )}
      <tr className={classes.row} aria-rowindex={index + 2} data-row={index} onFocus={() => onActive(index)}>
        <th scope="row" className={classes.name}>
          <Link to={runsHref(id)} title={name} tabIndex={isActive ? 0 : -1}>
            <bdi>
              <span className={classes.folder}>{folder}</span>
              {leaf}
            </bdi>
          </Link>
        </th>
        <td className={classes.end}>{moment(item.updatedMs)}</td>
        <td className={classes.created}>{moment(item.createdMs)}</td>
        <td className={classes.tags}>
          <div className={classes.chips}>
            {tags.slice(0, SHOWN_TAGS).map((tag) => (
              <Chip key={tag.key} name={tag.key} value={tag.value} />
            ))}
            {hidden.length > 0 && (
              <span className={classes.more} title={hidden.map(({ key, value }) => `${key}: ${value}`).join('\n')}>
                +{hidden.length}
              </span>
            )}
          </div>
        </td>
        <td className={classes.note} title={note}>
          {note}
        </td>
        <td className={classes.id}>
          <CopyableText text={id} what="experiment ID" inTabOrder={isActive} />
        </td>
      </tr>
    </>
  )
})

/** Servers before 1.29 know no times. */
function moment(timeMs: Int64 | undefined) {
  return timeMs === undefined ? null : <Time timeMs={timeMs} />
}
