import { useState } from 'react'

/**
 * For a button whose menu or panel costs nothing until it is wanted: `events` go to the button, and once it `isPressed` a
 * lazy component takes its place, which brings the same button with what it opens (see `useOpenAtOnce`).
 * @param load fetches the code of that component: begun as soon as somebody comes near the button
 */
export function usePressToLoad(load: () => Promise<unknown>) {
  const [isPressed, setPressed] = useState(false)
  // A failure is told when it is pressed.
  const preload = (): void => void load().catch(() => undefined)
  const events = { onClick: () => setPressed(true), onPointerEnter: preload, onFocus: preload }
  return { isPressed, events }
}
