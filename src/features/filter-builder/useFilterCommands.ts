import type { WrittenFilter } from '../../domain/filter/written/readWritten.ts'
import { useCommands, type Command } from '../../ui/commands.ts'

interface FilterCommands {
  readonly filter: WrittenFilter
  readonly onAdd: () => void
  readonly onEditText: ((cursor: number) => void) | undefined
  readonly onChange: (text: string) => void
}

/** Keys of a chip that has the focus, as `actionOfKey` reads them. */
const CHIP_KEYS = [
  ['enter', 'Edit a condition'],
  ['space', 'Switch it off, or on again'],
  ['d', 'Duplicate it'],
  ['alt+arrowleft', 'Move it left'],
  ['alt+arrowright', 'Move it right'],
  ['delete', 'Remove it'],
] as const

/** Offers what can be done with a filter while its chips are shown, in the palette and on the sheet of keys. */
export function useFilterCommands({ filter, onAdd, onEditText, onChange }: FilterCommands): void {
  const { text } = filter
  const group = 'Filter'
  const own: readonly Command[] = [
    { id: 'filter.add', label: 'Add a condition', group, keys: '/', run: onAdd },
    { id: 'filter.text', label: 'Edit the filter as text', group, run: () => onEditText?.(text.length) },
  ]
  const clear: Command = { id: 'filter.clear', label: 'Clear the filter', group, run: () => onChange('') }
  const ofChips = CHIP_KEYS.map(([keys, label]): Command => ({
    id: `filter.chip.${keys}`,
    label,
    group: 'Condition that has the focus',
    keys,
    isLocal: true,
    run: () => undefined,
  }))
  useCommands(text === '' ? own : [...own, clear, ...ofChips])
}
