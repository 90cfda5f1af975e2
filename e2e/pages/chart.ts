import { expect, type Locator, type Page } from '@playwright/test'

/** The card of one metric, with its curve, as a person sees it. */
export class Chart {
  /** The whole card. */
  readonly card: Locator
  /** The plot: it takes the pointer and the keys. */
  readonly plot: Locator

  constructor(page: Page, metricKey: string) {
    this.card = page.getByRole('article', { name: metricKey, exact: true })
    this.plot = this.card.getByRole('application')
  }

  /** The point under the crosshair, in full, as it is read out: `loss 0.25, step 2, …`. */
  get spoken(): Locator {
    return this.card.locator('[aria-live]')
  }

  /**
   * The highest inked pixel of every pixel column of the canvas, as a share of its height (0 is the top edge); 1 where
   * the column is empty.
   */
  async skyline(): Promise<readonly number[]> {
    return this.card.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
      return Array.from({ length: width }, (_, x) => {
        for (let y = 0; y < height; y += 1) if ((pixels[4 * (y * width + x) + 3] ?? 0) > 64) return y / height
        return 1
      })
    })
  }

  /** The skyline with all points: histories come a part at a time, and are drawn in a frame of their own. */
  async wholeSkyline(): Promise<readonly number[]> {
    await expect(this.card).toContainText(/all [\d,]+ points/)
    let last = await this.#nextSkyline()
    await expect(async () => {
      const before = last
      last = await this.#nextSkyline()
      expect(last).toEqual(before)
    }).toPass()
    return last
  }

  async #nextSkyline(): Promise<readonly number[]> {
    await this.card.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    return this.skyline()
  }
}
