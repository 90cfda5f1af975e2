import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { findAnythingOptions } from '../../data/findAnything.ts'
import { describeError } from '../../domain/describeError.ts'
import { currentCommands, subscribeToCommands } from '../../ui/commands.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import classes from './Palette.module.css'
import { PaletteList } from './PaletteList.tsx'
import { paletteItems } from './paletteItems.ts'
import type { PaletteItem } from './paletteItems.ts'

const PAUSE_MS = 200

/** Finds any experiment, run or command; Enter goes there or does it. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS)
  const navigate = useNavigate()
  const commands = useSyncExternalStore(subscribeToCommands, currentCommands)
  const found = useQuery({ ...findAnythingOptions(useMlflowClient(), settled), enabled: settled.length > 1 })
  const offered = commands.filter(({ id }) => id !== 'palette')
  const items = paletteItems(offered, settled.length > 1 ? found.data : undefined, text)
  const current = Math.min(active, items.length - 1)
  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined || item.isDisabled) return
    onClose()
    if ('href' in item.choose) void navigate(item.choose.href)
    // The dialog gives the focus back first, and a command may take it.
    else requestAnimationFrame(item.choose.run)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || items.length === 0) return
    event.preventDefault()
    setActive((current + step + items.length) % items.length)
  }
  return (
    <Dialog title="Find or do" width={620} onClose={onClose} onSubmit={() => choose(items[current])}>
      <TextInput
        data-autofocus
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is a field, and says what it controls
        role="combobox"
        aria-expanded
        aria-controls="palette"
        aria-activedescendant={items[current] === undefined ? undefined : `palette-${current}`}
        aria-label="Find an experiment, a run or a command"
        placeholder="Experiment, run, ID or command…"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList items={items} current={current} onChoose={choose} />
      <output className={classes.state}>
        {found.isFetching
          ? 'Searching…'
          : found.error !== null
            ? `Experiments and runs could not be searched: ${describeError(found.error).title}.`
            : items.length === 0
              ? 'Nothing is called that.'
              : ''}
        {found.data?.isComplete === false && ' Runs were looked for in the 200 experiments that changed last.'}
      </output>
    </Dialog>
  )
}
