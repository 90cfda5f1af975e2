import type { Extent } from '../../domain/series/extent.ts'
import { takeTurns } from './takeTurns.ts'
import type { Turns } from './takeTurns.ts'

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

/**
 * A crosshair and a zoom that several charts share, and the curve that is pointed at in a legend. Not React state, because
 * a hover must not render a chart again.
 */
export class ChartLink {
  #cursor: Cursor | undefined
  #zoom: Extent | undefined
  #emphasis: string | undefined
  readonly #listeners = new Set<() => void>()
  /** By name, whom to tell that it is a chart's turn to show another part. */
  readonly #charts = new Map<string, () => void>()
  /** Charts that show another part than they are to, with that part; who has waited longest is first. */
  readonly #behind = new Map<string, Extent | undefined>()
  readonly #turns: Turns

  /** `turns` says when charts catch up. */
  constructor(turns: Turns = takeTurns) {
    this.#turns = turns
  }

  readonly getCursor = (): Cursor | undefined => this.#cursor
  /** The part of the x axis that all charts are to show, or soon will; `undefined` is everything. */
  readonly getZoom = (): Extent | undefined => this.#zoom
  readonly isZoomed = (): boolean => this.#zoom !== undefined
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

  /** The part of the x axis that a chart is to show now; `undefined` is everything. */
  readonly zoomOf = (chart: string): Extent | undefined =>
    this.#behind.has(chart) ? this.#behind.get(chart) : this.#zoom

  /** Calls `listener` when `zoomOf(chart)` has changed, until the returned function is called. */
  readonly follow = (chart: string, listener: () => void): (() => void) => {
    this.#charts.set(chart, listener)
    return () => {
      this.#charts.delete(chart)
      this.#behind.delete(chart)
    }
  }

  /**
   * Shows a part of the x axis, or everything: at once in the chart `by` whose hand is on it, in the others one after the
   * other, because drawing all axes anew holds up the next move of the hand.
   */
  readonly zoomTo = (range: Extent | undefined, by = ''): void => {
    if (range === this.#zoom) return
    for (const chart of this.#charts.keys()) if (!this.#behind.has(chart)) this.#behind.set(chart, this.#zoom)
    this.#zoom = range
    this.#behind.delete(by)
    this.#charts.get(by)?.()
    this.#tell()
    this.#turns(this.#catchUp)
  }

  readonly emphasize = (curve: string | undefined): void => {
    if (curve === this.#emphasis) return
    this.#emphasis = curve
    this.#tell()
  }

  /** Lets one chart catch up; whether there are more. */
  readonly #catchUp = (): boolean => {
    const [chart] = this.#behind.keys()
    if (chart !== undefined) {
      this.#behind.delete(chart)
      this.#charts.get(chart)?.()
    }
    return this.#behind.size > 0
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
