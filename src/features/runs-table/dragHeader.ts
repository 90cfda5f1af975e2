import type { PointerEvent } from 'react'

/** Below this a hand that clicks may shake. */
const THRESHOLD_PX = 6

/**
 * Begins to drag a column by its header: where it would go is marked, and `onDrop` hears of the column it is dropped on.
 * A drag is no click, so the click that ends it is swallowed.
 */
export function dragHeader(event: PointerEvent<HTMLElement>, onDrop: (toColumnId: string) => void): void {
  const header = event.currentTarget
  const isOwn = event.target instanceof Node && header.contains(event.target)
  if (event.button !== 0 || event.pointerType === 'touch' || !isOwn) return
  const grid = header.closest('[role$="grid"]')
  const fromX = event.clientX
  let target: HTMLElement | undefined
  const mark = (next: HTMLElement | undefined): void => {
    if (target !== undefined) delete target.dataset['drop']
    target = next
    if (target !== undefined) target.dataset['drop'] = target.getBoundingClientRect().left < fromX ? 'before' : 'after'
  }
  const move = ({ clientX, clientY }: globalThis.PointerEvent): void => {
    if (Math.abs(clientX - fromX) < THRESHOLD_PX && target === undefined) return
    const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-column-id]')
    const isOther = under !== null && under !== undefined && grid?.contains(under) === true && under !== header
    mark(isOther ? under : undefined)
  }
  const end = (): void => {
    document.removeEventListener('pointermove', move)
    document.removeEventListener('pointerup', drop)
    document.removeEventListener('pointercancel', end)
    mark(undefined)
  }
  const drop = (): void => {
    const toColumnId = target?.dataset['columnId']
    end()
    if (toColumnId === undefined) return
    addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true })
    onDrop(toColumnId)
  }
  document.addEventListener('pointermove', move)
  document.addEventListener('pointerup', drop)
  document.addEventListener('pointercancel', end)
}
