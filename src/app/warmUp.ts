import { fetchParts } from '../ui/lazyPart.ts'

/** After the page is complete, for what it asks of the server by itself. */
const QUIET_MS = 2_000
/** In a browser's profile, and for who waits for it: from now on the page needs no more code. */
const WARM = 'all code fetched'

/**
 * Fetches the pages that links lead to, and the parts that a press opens (menus, panels, forms, dialogs), once the first page
 * has nothing else to do, so that they open at once, and also when the server has gone meanwhile.
 */
export function warmUp(): void {
  const pages = import.meta.glob('../pages/{runs,run,compare,experiments,trash}/*Page.tsx')
  const fetchAll = async (): Promise<void> => {
    for (const load of Object.values(pages)) await load().catch(() => undefined)
    await fetchParts()
    performance.mark(WARM)
  }
  const later = () => setTimeout(() => void fetchAll(), QUIET_MS)
  if (document.readyState === 'complete') later()
  else window.addEventListener('load', later, { once: true })
}
