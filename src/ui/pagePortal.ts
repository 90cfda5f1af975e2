/** Where a menu of a page is put: into its landmark, so that screen readers find it there, and out of what would clip it. */
export function pagePortal(): { readonly target: HTMLElement } {
  return { target: document.querySelector('main') ?? document.body }
}
