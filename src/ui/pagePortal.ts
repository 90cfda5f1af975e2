/**
 * Where a menu of a page is put: into its landmark, so that screen readers find it there, and out of what would clip it.
 * By name and not by element, which is not in the document yet while a page is rendered for the first time.
 */
export const PAGE_PORTAL = { target: 'main' } as const
