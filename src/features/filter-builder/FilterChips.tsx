import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { appendPart, replacePart } from '../../domain/filter/written/editWritten.ts'
import { AddFilter } from './AddFilter.tsx'
import { actionOfKey, applyAction, type ChipAction, type ClauseField } from './chipActions.ts'
import { ChipPopover } from './ChipPopover.tsx'
import classes from './FilterBar.module.css'
import { FilterChip } from './FilterChip.tsx'
import { partProblem } from './partProblem.ts'
import { useChipFocus } from './useChipFocus.ts'
import { useFilterCommands } from './useFilterCommands.ts'
import type { FilterViewProps } from './viewProps.ts'

interface Open {
  /** −1 is a new condition. */
  readonly index: number
  readonly field: ClauseField
}

const NEW: Open = { index: -1, field: 'subject' }

interface FilterChipsProps extends FilterViewProps {
  /** A new condition is being chosen from the start. */
  readonly isNew: boolean
}

/** The conditions as chips, edited in place, and the way to add one. */
export function FilterChips({ isNew, ...props }: FilterChipsProps) {
  const { filter, language, refusals, onChange } = props
  const [open, setOpen] = useState(isNew ? NEW : undefined)
  const { listRef, stop, focusNext, focusNow, moveByKey } = useChipFocus(filter.text, filter.parts.length)
  useFilterCommands({ filter, onChange, onEditText: props.onEditText, onAdd: () => setOpen(NEW) })
  const close = (index: number): void => {
    setOpen(undefined)
    focusNow(index)
  }
  const finish = (text: string, focus: number): void => {
    if (text === filter.text) {
      close(focus)
      return
    }
    setOpen(undefined)
    focusNext(focus)
    onChange(text)
  }
  const act = (index: number, action: ChipAction): void => {
    const { text, focus } = applyAction(filter, index, action)
    finish(text, focus)
  }
  const press = (event: KeyboardEvent, index: number): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['chip'] === undefined) return
    const action = actionOfKey(event)
    if (action !== undefined) act(index, action)
    if (action !== undefined || moveByKey(event)) event.preventDefault()
  }
  const write = (index: number, text: string): void => {
    finish(index < 0 ? appendPart(filter, text) : replacePart(filter, index, text), index)
  }
  return (
    <ul ref={listRef} className={classes.chips} aria-label="Conditions">
      {filter.parts.map((part, index) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the chip inside, which bubble
        <li key={part.span.from} onKeyDown={(event) => press(event, index)}>
          <ChipPopover
            {...props}
            part={part}
            rest={filter.text.slice(part.span.to)}
            field={open?.index === index ? open.field : undefined}
            onClose={() => close(index)}
            onWrite={(text) => write(index, text)}
            onAction={(action) => act(index, action)}
          >
            <FilterChip
              part={part}
              language={language}
              problem={partProblem(filter, index) ?? refusals?.get(index)}
              isOpen={open?.index === index}
              isTabStop={index === stop}
              onOpen={(field) => setOpen({ index, field })}
              onRemove={() => act(index, 'remove')}
            />
          </ChipPopover>
        </li>
      ))}
      <li>
        <AddFilter
          {...props}
          isOpen={open?.index === -1}
          onOpen={() => setOpen(NEW)}
          onClose={() => close(-1)}
          onWrite={(text) => write(-1, text)}
          onKeyDown={moveByKey}
        />
      </li>
    </ul>
  )
}
