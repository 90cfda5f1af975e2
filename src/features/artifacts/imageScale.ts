export interface ImageSize {
  readonly widthPx: number
  readonly heightPx: number
}

const STEPS = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8] as const

/** The scale at which an image is all visible in a box; never larger than life. */
export function fitScale(image: ImageSize, box: ImageSize): number {
  return Math.min(1, box.widthPx / image.widthPx, box.heightPx / image.heightPx)
}

/** The next step up (`1`) or down (`-1`) from a scale; the same at the end of the steps. */
export function stepScale(scale: number, direction: 1 | -1): number {
  const next =
    direction === 1 ? STEPS.find((step) => step > scale + 1e-6) : STEPS.findLast((step) => step < scale - 1e-6)
  return next ?? scale
}

/** `62 %`. */
export function formatScale(scale: number): string {
  return `${Math.round(scale * 100)} %`
}
