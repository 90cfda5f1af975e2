import { Fragment } from 'react'
import classes from './Palette.module.css'
import type { PaletteItem } from './paletteItems.ts'

interface PaletteListProps {
  readonly items: readonly PaletteItem[]
  readonly current: number
  readonly onChoose: (item: PaletteItem) => void
}

/** The palette's lines under their headings. The field above keeps the focus. */
export function PaletteList({ items, current, onChoose }: PaletteListProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- its lines have two texts and headings between them
    <div className={classes.list} role="listbox" id="palette" aria-label="Results" tabIndex={-1}>
      {items.map((item, index) => (
        <Fragment key={item.id}>
          {items[index - 1]?.group !== item.group && (
            <div className={classes.group} role="presentation">
              {item.group}
            </div>
          )}
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys */}
          <div
            ref={index === current ? keepInSight : undefined}
            className={classes.item}
            id={`palette-${index}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it has two texts
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            aria-disabled={item.isDisabled}
            onClick={() => onChoose(item)}
          >
            <span>{item.label}</span>
            <small>{item.detail}</small>
          </div>
        </Fragment>
      ))}
    </div>
  )
}

function keepInSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
