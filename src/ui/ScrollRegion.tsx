import type { ReactNode, Ref } from 'react'

interface ScrollRegionProps {
  /** What is in it, for screen readers. */
  readonly label: string
  readonly className: string | undefined
  readonly ref?: Ref<HTMLElement>
  /** All of it is on paper, and not what is in sight. */
  readonly printsWhole?: boolean
  readonly children: ReactNode
}

/** A box that scrolls on its own and can be reached by keyboard to do so. */
export function ScrollRegion({ label, className, ref, printsWhole = false, children }: ScrollRegionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll only what has the focus.
    <section ref={ref} className={className} aria-label={label} tabIndex={0} data-paper={printsWhole || undefined}>
      {children}
    </section>
  )
}
