/**
 * The largest size that a chart draws to scale: axis arithmetic (differences, rounding to ticks) must not overflow.
 * Beyond it a value is shown as infinite, which also covers ±1.797…e308, MLflow's SQL stores' spelling of ±Infinity.
 */
export const DRAWABLE_LIMIT = 2 ** 1021

/** False for NaN, ±Infinity and what SQL stores write for them. */
export function isDrawable(value: number): boolean {
  return value >= -DRAWABLE_LIMIT && value <= DRAWABLE_LIMIT
}
