/** A rectangle in CSS pixels, from the chart's top left corner. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Data to CSS pixels along one axis. */
export interface PixelMap {
  readonly toPixel: (value: number) => number
  readonly toValue: (pixel: number) => number
}

/** Data along a straight axis. */
export function linearMap(from: number, to: number, start: number, end: number): PixelMap {
  const perUnit = (end - start) / (to - from)
  return {
    toPixel: (value) => start + (value - from) * perUnit,
    toValue: (pixel) => from + (pixel - start) / perUnit,
  }
}

/** Data along a logarithmic axis; both ends positive. */
export function logMap(from: number, to: number, start: number, end: number): PixelMap {
  const { toPixel, toValue } = linearMap(Math.log(from), Math.log(to), start, end)
  return { toPixel: (value) => toPixel(Math.log(value)), toValue: (pixel) => Math.exp(toValue(pixel)) }
}
