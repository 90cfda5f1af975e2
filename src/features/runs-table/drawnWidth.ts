/** Beyond the last cell that is drawn: what is scrolled aside before the next frame still has rows. */
const SPARE_PX = 1000
/** Rows change their width by so much at a time, and seldom. */
const STEP_PX = 2000

/**
 * How wide the rows of a grid are whose cells end at `endPx`. As wide as all columns they would be wider than what the browser
 * paints ahead of the window, and what it does not paint whole it paints again in every scrolled frame.
 */
export function drawnWidth(endPx: number): number {
  return Math.ceil((endPx + SPARE_PX) / STEP_PX) * STEP_PX
}
