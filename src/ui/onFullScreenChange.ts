/** Calls `changed` whenever something begins or ends to fill the screen, until the returned function is called. */
export function onFullScreenChange(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}
