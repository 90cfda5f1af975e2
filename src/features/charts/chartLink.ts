import type { Extent } from '../../domain/series/extent.ts'

/** Where the crosshair is. */
export interface Cursor {
  /** On the x axis, in its own unit. */
  readonly x: number
  /** The chart that it was put in: the one with the tooltip. */
  readonly chart: string
  /** The point it is on: a curve of that chart and an index into its series. */
  readonly curve: string
  readonly index: number
  /** Moved by keys: the point is then read out. */
  readonly byKeyboard: boolean
  /** Free space on the screen below that chart's plot, in CSS pixels. */
  readonly roomBelow: number
}

/** The part of the x axis that charts show. */
export interface Zoom {
  readonly range: Extent
  /** The chart that it was chosen in: that one follows at once, the others as soon as there is time. */
  readonly chart: string
}

/**
 * A crosshair and a zoom that several charts share, and the curve that is pointed at in a legend. Not React state, because
 * a hover must not render a chart again.
 */
export class ChartLink {
  #cursor: Cursor | undefined
  #zoom: Zoom | undefined
  #emphasis: string | undefined
  readonly #listeners = new Set<() => void>()

  readonly getCursor = (): Cursor | undefined => this.#cursor
  readonly getZoom = (): Zoom | undefined => this.#zoom
  /** The id of the curve that stands out; `undefined` when all are alike. */
  readonly getEmphasis = (): string | undefined => this.#emphasis

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly moveTo = (cursor: Cursor | undefined): void => {
    const known = this.#cursor
    const same =
      known?.x === cursor?.x &&
      known?.chart === cursor?.chart &&
      known?.curve === cursor?.curve &&
      known?.index === cursor?.index &&
      known?.byKeyboard === cursor?.byKeyboard
    if (same) return
    this.#cursor = cursor
    this.#tell()
  }

  /** `undefined` shows everything. */
  readonly zoomTo = (zoom: Zoom | undefined): void => {
    if (zoom === this.#zoom) return
    this.#zoom = zoom
    this.#tell()
  }

  readonly emphasize = (curve: string | undefined): void => {
    if (curve === this.#emphasis) return
    this.#emphasis = curve
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
