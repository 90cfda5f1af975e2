import { useEffect } from 'react'
import { currentCommands } from './commands.ts'
import { matchesHotkey } from './hotkey.ts'
import { showMessage } from './showMessage.ts'

/** Where keys belong to what is open: a letter there chooses an entry or closes a dialog. */
const OWN_KEYS = 'dialog, [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [role="combobox"]'

/** Keys typed into a field are text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const isTextInput = target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
  return (
    isTextInput ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  )
}

/** Runs the registered command whose keys are pressed, or says why it cannot be done now. External system: the document's keyboard. */
export function useCommandKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      if (event.target instanceof Element && event.target.closest(OWN_KEYS) !== null) return
      // What registered last is the most particular: a page's command goes before the shell's.
      const typing = isTyping(event.target)
      const command = currentCommands().findLast(
        ({ keys, worksWhileTyping = false, isLocal = false }) =>
          keys !== undefined && !isLocal && (!typing || worksWhileTyping) && matchesHotkey(event, keys),
      )
      if (command === undefined) return
      event.preventDefault()
      const { label, disabledReason, run } = command
      if (disabledReason === undefined) run()
      else showMessage(`${label}: ${disabledReason}`)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
