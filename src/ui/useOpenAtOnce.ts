import { useEffect, useRef, useState } from 'react'

/**
 * For a menu or panel mounted by its own first press: it opens now. Not mounted open: Mantine gives the focus back on
 * closing to what had it when the state changed, and that is to be the new button.
 */
export function useOpenAtOnce() {
  const [opened, setOpened] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    target.current?.focus()
    queueMicrotask(() => setOpened(true))
  }, [])
  return { target, menu: { opened, onChange: setOpened } }
}
