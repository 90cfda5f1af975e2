import type { PictureText } from './picture.ts'

/** Of the height of a line of text, how much is above its base line, in most fonts. */
const ASCENT = 0.8

/** A text node as lines of a picture whose corner is that of `frame`: what wraps is several, what is cut off ends in `…`. */
export function visibleText(node: Text, frame: DOMRect): readonly PictureText[] {
  const parent = node.parentElement
  if (parent === null || node.data.trim() === '') return []
  const { fontSize, fontWeight, color, fill, stroke, paintOrder } = getComputedStyle(parent)
  const isSvg = parent instanceof SVGElement
  const hasHalo = isSvg && paintOrder.startsWith('stroke') && stroke !== 'none'
  const edge = clipEdge(parent)
  return linesOf(node).flatMap(({ start, end }) => {
    const rect = rectOf(node, start, end)
    // Nothing of it is seen, or all of it is cut off.
    if (rect.width === 0 || rect.left >= edge) return []
    const text = node.data.slice(start, end).replaceAll(/\s+/g, ' ')
    return {
      text: rect.right > edge + 1 ? cutAt(node, { start, end }, edge) : text,
      x: rect.left - frame.left,
      y: rect.top - frame.top + ASCENT * rect.height,
      width: Math.min(rect.right, edge) - rect.left,
      size: Number.parseFloat(fontSize),
      weight: fontWeight,
      color: isSvg ? fill : color,
      ...(hasHalo && { halo: stroke }),
    }
  })
}

interface Span {
  readonly start: number
  readonly end: number
}

/** The words of a text by the lines on which they stand. */
function linesOf(node: Text): readonly Span[] {
  const lines: Span[] = []
  let lastTop = Number.NaN
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    const { top } = rectOf(node, index, index + word.length)
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(top - lastTop) < 2)
      lines[lines.length - 1] = { start: line.start, end: index + word.length }
    else lines.push({ start: index, end: index + word.length })
    lastTop = top
  }
  return lines
}

function rectOf(node: Text, start: number, end: number): DOMRect {
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return range.getBoundingClientRect()
}

/** How far to the right a text can be seen. */
function clipEdge(element: Element): number {
  let edge = Number.POSITIVE_INFINITY
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    if (box instanceof HTMLElement && getComputedStyle(box).overflowX !== 'visible') {
      edge = Math.min(edge, box.getBoundingClientRect().right)
    }
  }
  return edge
}

function cutAt(node: Text, { start, end }: Span, edge: number): string {
  let fits = end
  // Room for the dots, too.
  while (fits > start && rectOf(node, start, fits).right > edge - 8) fits -= 1
  return `${node.data.slice(start, fits).trimEnd()}…`
}
