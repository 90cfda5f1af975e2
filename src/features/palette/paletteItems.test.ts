import { expect, test } from 'vitest'
import type { Command } from '../../ui/commands.ts'
import { paletteItems } from './paletteItems.ts'

const run = (): void => undefined
const COMMANDS: readonly Command[] = [
  { id: 'undo', label: 'Undo the last change', group: 'Changes', keys: 'mod+z', run },
  { id: 'rename', label: 'Rename run', group: 'This run', keys: 'r', run },
  { id: 'delete', label: 'Delete run', group: 'This run', disabledReason: 'read only', run },
]
const labels = (text: string) => paletteItems(COMMANDS, undefined, text).map(({ label }) => label)

test('what the page offers comes before what the shell offers, each group in its order', () => {
  expect(labels('')).toEqual(['Rename run', 'Delete run', 'Undo the last change'])
})

test('every word must be in the label or its group', () => {
  expect(labels('run DEL')).toEqual(['Delete run'])
  expect(labels('changes')).toEqual(['Undo the last change'])
  expect(labels('nothing')).toEqual([])
})

test('what cannot be done says why, in place of its keys', () => {
  const [rename, remove] = paletteItems(COMMANDS, undefined, 'run')
  expect(rename).toMatchObject({ detail: 'R', isDisabled: false })
  expect(remove).toMatchObject({ detail: 'read only', isDisabled: true })
})
