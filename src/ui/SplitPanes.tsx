import { useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import classes from './SplitPanes.module.css'

interface SplitPanesProps {
  /** What the bar between them does, for screen readers: `Width of the run list`. */
  readonly label: string
  readonly start: ReactNode
  readonly end: ReactNode
}

const USUAL = 46
const LEAST = 15
const MOST = 85
const KEY_STEP = 2
/** The browser remembers where the bar was. */
const STORED = 'runlens.split'

/** Two panes side by side; the bar between them is dragged, or moved by arrow keys. A double click puts it back. */
export function SplitPanes({ label, start, end }: SplitPanesProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(storedShare)
  const moveTo = (next: number) => {
    const held = Math.min(MOST, Math.max(LEAST, next))
    setShare(held)
    localStorage.setItem(STORED, String(held))
  }
  const drag = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    moveTo((100 * (event.clientX - box.left)) / box.width)
  }
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: share - KEY_STEP,
    ArrowRight: share + KEY_STEP,
    Home: LEAST,
    End: MOST,
  }
  const press = (event: KeyboardEvent) => {
    const next = keys[event.key]
    if (next === undefined) return
    event.preventDefault()
    moveTo(next)
  }
  return (
    <div ref={frame} className={classes.frame}>
      <div className={classes.pane} style={{ width: `${share}%` }}>
        {start}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator with a value is a widget */}
      <hr
        className={classes.bar}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={Math.round(share)}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator with a value is a widget and takes keys
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => moveTo(USUAL)}
        onKeyDown={press}
      />
      <div className={classes.rest}>{end}</div>
    </div>
  )
}

function storedShare(): number {
  const stored = Number(localStorage.getItem(STORED) ?? Number.NaN)
  return stored >= LEAST && stored <= MOST ? stored : USUAL
}
