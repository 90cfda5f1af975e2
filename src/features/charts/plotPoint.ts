/** A run in a plot. */
export interface PlotPoint {
  readonly id: string
  readonly name: string
  /** CSS. */
  readonly color: string
  /** CSS pixels of the plot's frame. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** What the run has along the axes, in words: `lr 0.001`. */
  readonly facts: readonly string[]
}
