/** After the page is complete, for what it asks of the server by itself. */
const QUIET_MS = 2_000

/**
 * Fetches the small parts that a press opens (menus, panels, dialogs) once the first page has nothing else to do,
 * and the pages that links lead to, so that they open at once, and also when the server has gone meanwhile.
 */
export function warmUp(): void {
  const parts = import.meta.glob([
    './*Popover.tsx',
    '../ui/OpenActionMenu.tsx',
    '../features/manage/*Dialog.tsx',
    '../features/palette/{Palette,KeysSheet}.tsx',
    '../pages/{runs,run,compare,experiments,trash}/*Page.tsx',
  ])
  const fetchAll = async (): Promise<void> => {
    // One after the other: all at once would run them in one long task.
    for (const load of Object.values(parts)) {
      // One that cannot be fetched says so when it is wanted.
      await load().catch(() => undefined)
    }
  }
  const later = () => setTimeout(() => void fetchAll(), QUIET_MS)
  if (document.readyState === 'complete') later()
  else window.addEventListener('load', later, { once: true })
}
