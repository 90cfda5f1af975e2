import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * For a menu or panel mounted by its own first press: it opens now. Not mounted open: Mantine gives the focus back on
 * closing to what had it when the state changed, and that is to be the new button.
 */
export function useOpenAtOnce() {
  const [opened, setOpened] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    target.current?.focus()
    // Before the next key: as an update of its own it would be drawn in a later task.
    queueMicrotask(() => flushSync(() => setOpened(true)))
  }, [])
  return { target, menu: { opened, onChange: setOpened } }
}
