import { nextTask } from './nextTask.ts'

/**
 * Waits until the browser has nothing else to do and the frame after that is painted: between what a page changes and that
 * frame, a browser is idle, too. Not longer than `longestMs`. Where it does not say so (Safari, Node), for a moment.
 */
export function whenDrawn(longestMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (!('requestIdleCallback' in globalThis)) {
      setTimeout(resolve)
      return
    }
    const late = setTimeout(resolve, longestMs)
    const painted = (): void => {
      clearTimeout(late)
      resolve()
    }
    // A page that nobody sees has no frames.
    requestIdleCallback(() => (document.hidden ? painted() : requestAnimationFrame(() => nextTask(painted))))
  })
}
