import { useCallback, useState } from 'react'
import type { RefCallback } from 'react'

interface Size {
  readonly width: number
  readonly height: number
}

/** The element's inner size in whole CSS pixels, known before the first paint and kept current. */
export function useMeasuredSize(): readonly [RefCallback<HTMLElement>, Size] {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element
      setSize((known) => (known.width === width && known.height === height ? known : { width, height }))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [measure, size]
}
