/* oxlint-disable jsx-a11y/prefer-tag-over-role -- options with counts and groups are more than a datalist can hold */
import { Fragment } from 'react'
import { formatInteger } from '../../lib/formatNumber.ts'
import classes from './SuggestList.module.css'
import type { Suggestion } from './suggestion.ts'

interface SuggestListProps {
  readonly id: string
  readonly label: string
  readonly options: readonly Suggestion[]
  /** −1 is none. */
  readonly active: number
  readonly onHover: (index: number) => void
  readonly onPick: (index: number) => void
}

/** What a field offers below itself; the field keeps the focus and says which option is active. */
export function SuggestList({ id, label, options, active, onHover, onPick }: SuggestListProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className={classes.list}>
      {options.map(({ id: optionId, group, kind, label: text, count }, index) => (
        <Fragment key={optionId}>
          {group !== undefined && group !== options[index - 1]?.group && (
            <div className={classes.group} role="presentation">
              {group}
            </div>
          )}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field's arrow keys and Enter */}
          <div
            id={`${id}-${index}`}
            ref={index === active ? scrollIntoSight : undefined}
            role="option"
            className={classes.option}
            aria-selected={index === active}
            tabIndex={-1}
            title={text}
            onMouseMove={() => onHover(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(index)}
          >
            {kind !== undefined && <span className={classes.kind}>{kind}</span>}
            <span className={classes.label}>{text}</span>
            {count !== undefined && <span className={classes.count}>{formatInteger(count)}</span>}
          </div>
        </Fragment>
      ))}
    </div>
  )
}

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
