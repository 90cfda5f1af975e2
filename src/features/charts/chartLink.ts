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

/** A crosshair that several charts share. Not React state, because a hover must not render a chart again. */
export class ChartLink {
  #cursor: Cursor | undefined
  readonly #listeners = new Set<() => void>()

  readonly getCursor = (): Cursor | undefined => this.#cursor

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
    for (const listener of this.#listeners) listener()
  }
}
