interface Label {
  readonly index: number
  readonly y: number
}

/** A line of text, in CSS pixels. */
const HEIGHT = 13

/** Labels moved as little as it takes so that none covers another, all between `top` and `bottom` if they fit. */
export function spreadLabels(labels: readonly Label[], top: number, bottom: number): readonly Label[] {
  const placed = labels.filter(({ y }) => !Number.isNaN(y)).toSorted((a, b) => a.y - b.y)
  const ys = placed.map(({ y }) => y)
  for (let at = 1; at < ys.length; at += 1) ys[at] = Math.max(ys[at] ?? 0, (ys[at - 1] ?? 0) + HEIGHT)
  // What was pushed past the end pushes back.
  let limit = bottom
  for (let at = ys.length - 1; at >= 0; at -= 1) {
    ys[at] = Math.min(ys[at] ?? 0, limit)
    limit = (ys[at] ?? 0) - HEIGHT
  }
  return placed.map(({ index }, at) => ({ index, y: Math.max(top, ys[at] ?? top) }))
}
