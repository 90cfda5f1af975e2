import { localKeys, useCommands } from '../../ui/commands.ts'
import { useTableKey } from '../../ui/useTableKey.ts'

/** Keys of the table while one of its cells has the focus, as `useGridInput` reads them. */
const KEYS = [
  ['enter', 'Open the run'],
  ['space', 'Select it, or not any more'],
  ['shift+space', 'Select from the row before'],
  ['shift+arrowdown', 'Select on the way down'],
  ['mod+a', 'Select all that are shown'],
  ['escape', 'Select none'],
  ['mod+c', 'Copy the cell, or on the checkbox the selected runs'],
  ['shift+f10', 'Filter by the cell'],
  ['home', 'To the first column'],
  ['end', 'To the last column'],
] as const

/** Keys of the columns' names above them, as `HeaderCell` reads them. */
const HEADER_KEYS = [
  ['enter', 'Sort by the column'],
  ['shift+enter', 'Sort by it as well'],
  ['alt+arrowdown', 'All that can be done with it: pin, hide, shade, compute'],
  ['ctrl+shift+arrowright', 'Move it; to the left as well'],
  ['alt+arrowright', 'Make it wider; with ← narrower'],
] as const

const COMMANDS = [
  ...localKeys('Table, from the name of a column', HEADER_KEYS),
  ...localKeys('Table, from the cell that has the focus', KEYS),
]

/** Lists the keys of the runs table on the sheet of keys, and the one that leads there. */
export function useGridKeySheet(): void {
  useCommands(COMMANDS)
  useTableKey('To the runs')
}
