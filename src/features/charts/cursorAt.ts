import type { Cursor } from './chartLink.ts'
import type { PointRef } from './findPoint.ts'

/** The crosshair on a point, as the chart tells it to all that share it. */
export function cursorAt(
  point: PointRef | undefined,
  chart: string,
  surface: Element,
  byKeyboard: boolean,
): Cursor | undefined {
  const index = point?.drawn.indices[point.at]
  if (point === undefined || index === undefined) return undefined
  const { curve } = point.drawn
  const roomBelow = innerHeight - surface.getBoundingClientRect().bottom
  return { x: curve.x[index] ?? 0, chart, curve: curve.id, index, byKeyboard, roomBelow }
}
