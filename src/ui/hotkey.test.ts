import { expect, test } from 'vitest'
import { hotkeyNames, matchesHotkey } from './hotkey.ts'

/** The part of a `KeyboardEvent` that is looked at; Node has no such class. */
function press(key: string, held: readonly ('ctrl' | 'alt' | 'shift')[] = []): KeyboardEvent {
  const has = (name: 'ctrl' | 'alt' | 'shift') => held.includes(name)
  return { key, ctrlKey: has('ctrl'), metaKey: false, altKey: has('alt'), shiftKey: has('shift') } as KeyboardEvent
}

test('a letter matches alone, not with a modifier', () => {
  expect(matchesHotkey(press('n'), 'n')).toBe(true)
  expect(matchesHotkey(press('N', ['shift']), 'n')).toBe(false)
  expect(matchesHotkey(press('n', ['ctrl']), 'n')).toBe(false)
  expect(matchesHotkey(press('n', ['alt']), 'n')).toBe(false)
  expect(matchesHotkey(press('D', ['shift']), 'shift+d')).toBe(true)
})

test('a character that some layouts hide behind Shift matches with and without it', () => {
  expect(matchesHotkey(press('?', ['shift']), '?')).toBe(true)
  expect(matchesHotkey(press('?'), '?')).toBe(true)
  expect(matchesHotkey(press('/'), '?')).toBe(false)
})

test('the platform key is Ctrl away from the Mac, with Shift only where it is named', () => {
  expect(matchesHotkey(press('z', ['ctrl']), 'mod+z')).toBe(true)
  expect(matchesHotkey(press('z'), 'mod+z')).toBe(false)
  expect(matchesHotkey(press('Z', ['ctrl', 'shift']), 'mod+z')).toBe(false)
  expect(matchesHotkey(press('Z', ['ctrl', 'shift']), 'mod+shift+z')).toBe(true)
})

test('keys are named as they stand on the keyboard', () => {
  expect(hotkeyNames('mod+shift+z')).toEqual(['Ctrl', 'Shift', 'Z'])
  expect(hotkeyNames('?')).toEqual(['?'])
  expect(hotkeyNames('ctrl+home')).toEqual(['Ctrl', 'Home'])
})
