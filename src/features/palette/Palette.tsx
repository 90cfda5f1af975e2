import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, useSyncExternalStore } from 'react'
import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { useMlflowClient } from '../../data/clientContext.ts'
import { findAnythingOptions, MOST_SHOWN } from '../../data/findAnything.ts'
import type { Found } from '../../data/findAnything.ts'
import { findKnown } from '../../data/findKnown.ts'
import { describeError } from '../../domain/describeError.ts'
import { formatInteger } from '../../lib/formatNumber.ts'
import { currentCommands, subscribeToCommands } from '../../ui/commands.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import classes from './Palette.module.css'
import { PaletteList } from './PaletteList.tsx'
import { paletteItems } from './paletteItems.ts'
import type { PaletteItem } from './paletteItems.ts'

const PAUSE_MS = 200

interface PaletteProps {
  /** What was typed before the palette was there. */
  readonly early: string
  readonly onClose: () => void
}

/** Finds any experiment, run or command; Enter goes there or does it. */
export function Palette({ early, onClose }: PaletteProps) {
  const [text, setText] = useState(early)
  /** Its line's id: what the server finds comes in between. */
  const [active, setActive] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const wanted = text.trim()
  const [settled] = useDebouncedValue(wanted, PAUSE_MS)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const commands = useSyncExternalStore(subscribeToCommands, currentCommands)
  const client = useMlflowClient()
  const found = useQuery({ ...findAnythingOptions(client, settled), enabled: settled.length > 1 })
  const isAnswered = settled === wanted && found.data !== undefined
  const isSearching = wanted.length > 1 && (settled !== wanted || found.isFetching)
  const offered = commands.filter(({ id }) => id !== 'palette')
  const known = wanted.length > 1 ? (isAnswered ? found.data : findKnown(queryClient, wanted)) : undefined
  const items = paletteItems(offered, known, text)
  const current = Math.max(
    0,
    items.findIndex(({ id }) => id === active),
  )
  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined || item.isDisabled) return
    onClose()
    if ('href' in item.choose) void navigate(item.choose.href)
    // The dialog gives the focus back first, and a command may take it.
    else requestAnimationFrame(item.choose.run)
  }
  /** Enter waits for the answer, unless it is typed on or closed meanwhile. */
  const chooseFirst = async (): Promise<void> => {
    const answer = await queryClient.fetchQuery(findAnythingOptions(client, wanted))
    if (field.current?.value === text) choose(paletteItems(offered, answer, text)[0])
  }
  const submit = (): void => {
    const item = items[current]
    if (item !== undefined || !isSearching) choose(item)
    // A search that fails says so below.
    else chooseFirst().catch(() => undefined)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || items.length === 0) return
    event.preventDefault()
    setActive(items[(current + step + items.length) % items.length]?.id)
  }
  return (
    <Dialog title="Find or do" width={620} isAtTop onClose={onClose} onSubmit={submit}>
      <TextInput
        ref={field}
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
          setActive(undefined)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList items={items} current={current} onChoose={choose} />
      <output className={classes.state}>
        {isSearching
          ? 'Searching…'
          : found.error !== null
            ? `Experiments and runs could not be searched: ${describeError(found.error).title}.`
            : items.length === 0
              ? 'Nothing is called that.'
              : ''}
        {isAnswered && restWords(found.data, isSearching)}
      </output>
    </Dialog>
  )
}

/** What is not listed: more than fit, and runs of experiments that were not searched. */
function restWords({ hasMore, isComplete, searchedCount }: Found, isSearching: boolean): string {
  const more = hasMore ? ` There are more: only the first ${MOST_SHOWN} of a kind are shown.` : ''
  if (isComplete) return more
  const where = `the ${formatInteger(searchedCount)} experiments that changed last`
  return `${more} Runs were looked for in ${where}${isSearching ? ' so far' : ''}.`
}
