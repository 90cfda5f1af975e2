import { useId } from 'react'
import { formatInteger } from '../../lib/formatNumber.ts'
import { CopyableText } from '../../ui/CopyableText.tsx'
import { SelectBox } from '../../ui/SelectBox.tsx'
import { Time } from '../../ui/Time.tsx'
import type { TrashItem } from './prepareTrash.ts'
import classes from './Trash.module.css'

interface TrashTableProps {
  readonly title: string
  readonly timeTitle: string
  readonly timeNote: string | undefined
  readonly items: readonly TrashItem[]
  /** How many there are without the search. */
  readonly total: number
  readonly selected: ReadonlySet<string>
  readonly onToggle: (keys: readonly string[], isOn: boolean) => void
}

/** Deleted things of one kind. */
export function TrashTable({ title, timeTitle, timeNote, items, total, selected, onToggle }: TrashTableProps) {
  const id = useId()
  const count = items.filter(({ key }) => selected.has(key)).length
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>
        {title}{' '}
        <small>
          {items.length === total ? formatInteger(total) : `${formatInteger(items.length)} of ${formatInteger(total)}`}
        </small>
      </h2>
      {items.length > 0 && (
        <table className={classes.table} aria-labelledby={id}>
          <thead>
            <tr>
              <td className={classes.box}>
                <SelectBox
                  label={`Select all ${title.toLowerCase()}`}
                  selected={count === items.length || (count > 0 && 'some')}
                  onClick={() =>
                    onToggle(
                      items.map(({ key }) => key),
                      count < items.length,
                    )
                  }
                />
              </td>
              <th scope="col">Name</th>
              {title === 'Runs' && (
                <th scope="col" className={classes.place}>
                  Experiment
                </th>
              )}
              <th scope="col" className={classes.time} title={timeNote}>
                {timeTitle}
              </th>
              <th scope="col" className={classes.id}>
                ID
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ key, id, name, place, timeMs }) => (
              <tr key={key} data-selected={selected.has(key) || undefined}>
                <td className={classes.box}>
                  <SelectBox
                    label={`Select ${name}`}
                    selected={selected.has(key)}
                    onClick={() => onToggle([key], !selected.has(key))}
                  />
                </td>
                <th scope="row" title={name}>
                  {name}
                </th>
                {title === 'Runs' && (
                  <td className={classes.place} title={place}>
                    {place}
                  </td>
                )}
                <td className={classes.time}>{timeMs === undefined ? '–' : <Time timeMs={timeMs} />}</td>
                <td className={classes.id}>
                  <CopyableText text={id} shown={id.slice(0, 8)} what={`ID of ${name}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
