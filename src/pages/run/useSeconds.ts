import { useEffect, useState } from 'react'

/** The present in milliseconds since the epoch, every second while `isTicking`. */
export function useSeconds(isTicking: boolean): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  // External system: the clock.
  useEffect(() => {
    if (!isTicking) return undefined
    const timer = setInterval(() => setNowMs(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isTicking])
  return nowMs
}
