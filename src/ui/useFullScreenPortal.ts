import { useSyncExternalStore } from 'react'
import { onFullScreenChange } from './onFullScreenChange.ts'

/** The button is not hidden by what scrolls around it otherwise, as Floating UI takes it to be. */
const FULL_SCREEN = { portalProps: { target: ':fullscreen' }, hideDetached: false } as const
const AS_EVER = {} as const

/** For menus of what can fill the screen: they are put into it then, for the browser shows nothing that is outside of it. */
export function useFullScreenPortal(): typeof FULL_SCREEN | typeof AS_EVER {
  return useSyncExternalStore(onFullScreenChange, () => document.fullscreenElement !== null) ? FULL_SCREEN : AS_EVER
}
