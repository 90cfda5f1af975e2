import { useCommands } from './commands.ts'

/**
 * Offers the key that takes the focus into a page's table or list, from anywhere on the page, to where it was left.
 * @param label where that is: `To the runs`
 * @param selector of what is in the tab order there, one row or cell
 */
export function useTableKey(label: string, selector = ':is([role="grid"], [role="treegrid"]) [tabindex="0"]'): void {
  const run = (): void => document.querySelector<HTMLElement>(selector)?.focus()
  useCommands([{ id: 'table.focus', label, group: 'Go to', keys: 'l', run }])
}
