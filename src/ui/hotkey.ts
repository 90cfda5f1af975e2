/** Keys of a command: `n`, `?`, `shift+d`, `mod+z`, `mod+shift+z`; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export type Hotkey = string

const isMac = /mac|iphone|ipad/i.test(navigator.platform)
const NAMES: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  ctrl: isMac ? '⌃' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  space: 'Space',
  pageup: 'Page ↑',
  pagedown: 'Page ↓',
  home: 'Home',
  end: 'End',
}

/** Whether `event` is the pressing of exactly `hotkey`. Characters that need Shift on some layouts (`?`) match without it. */
export function matchesHotkey(event: KeyboardEvent, hotkey: Hotkey): boolean {
  const parts = hotkey.toLowerCase().split('+')
  const key = parts.at(-1) ?? ''
  const isMod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  const hasMod = event.ctrlKey || event.metaKey
  if (event.key.toLowerCase() !== key) return false
  if (parts.includes('mod') ? !isMod : hasMod) return false
  if (parts.includes('alt') !== event.altKey) return false
  const isLetter = key.length > 1 || /\p{L}/u.test(key)
  return !isLetter || parts.includes('shift') === event.shiftKey
}

/** The keys of `hotkey`, each as its keyboard names it: `['Ctrl', 'Z']`. */
export function hotkeyNames(hotkey: Hotkey): readonly string[] {
  return hotkey.split('+').map((part) => NAMES[part.toLowerCase()] ?? part.toUpperCase())
}
