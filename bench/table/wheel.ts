import type { CDPSession, Page } from 'playwright'

const SPEED_PX_PER_S = 12_000
const DISTANCE_PX = 24_000

export interface Blank {
  /** How far the browser scrolled in each frame; on a busy machine frames are few, and far apart. */
  readonly stepsPx: readonly number[]
  /** Frames in which a place of the table had no row, and how large the largest such place was. */
  readonly frames: number
  readonly worstPx: number
}

/**
 * Turns a wheel over the grid, down and up again, and looks in every frame for places without rows. The browser scrolls
 * what is drawn by itself and tells the page afterwards, so what is there when the page is told is what was seen until then.
 */
export async function wheelOver(page: Page, session: CDPSession): Promise<Blank> {
  await page.evaluate(() => {
    const grid = document.querySelector('[role="grid"]') as HTMLElement
    const blank = { stepsPx: [] as number[], frames: 0, worstPx: 0 }
    let before = grid.scrollTop
    Object.assign(globalThis, { blank })
    const look = (): void => {
      const rowPx = grid.querySelector<HTMLElement>('[role="row"]')?.offsetHeight ?? 0
      const [top, bottom] = [grid.scrollTop + rowPx, grid.scrollTop + grid.clientHeight]
      const tops = [...grid.querySelectorAll<HTMLElement>('[role="row"][style*="translateY"]')]
        .map(({ style }) => Number.parseFloat(style.transform.slice('translateY('.length)))
        .sort((a, b) => a - b)
      let coveredTo = top
      let missing = 0
      for (const rowTop of tops) {
        missing += Math.max(0, Math.min(rowTop, bottom) - coveredTo)
        coveredTo = Math.max(coveredTo, rowTop + rowPx)
      }
      missing += Math.max(0, bottom - coveredTo)
      blank.stepsPx.push(Math.abs(grid.scrollTop - before))
      before = grid.scrollTop
      if (missing > 1) blank.frames += 1
      blank.worstPx = Math.max(blank.worstPx, missing)
    }
    // Before the grid itself hears of it.
    window.addEventListener('scroll', look, { capture: true })
  })
  const box = await page.locator('[role="grid"]').boundingBox()
  if (box === null) throw new Error('There is no grid to turn a wheel over')
  const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]
  const gesture = { x, y, speed: SPEED_PX_PER_S, gestureSourceType: 'mouse', preventFling: true } as const
  for (const yDistance of [-DISTANCE_PX, DISTANCE_PX]) {
    await session.send('Input.synthesizeScrollGesture', { ...gesture, yDistance })
  }
  return page.evaluate(() => (globalThis as unknown as { blank: Blank }).blank)
}
