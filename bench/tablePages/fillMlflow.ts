import type { Page } from 'playwright'

/** Runs that MLflow's page adds at a time. */
const STEP = 100

/**
 * Shows in MLflow's page what Runlens shows by itself: all metrics and params, of which it shows none until they are ticked,
 * and `runs` runs, of which it shows 100 until more are asked for. Beside the table its assistant is closed, for as much of it to be in sight.
 */
export async function fillMlflow(page: Page, runs: number): Promise<void> {
  const close = page.getByRole('button', { name: 'Close', exact: true })
  if (await close.isVisible()) await close.click()
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  for (const group of ['Metrics', 'Parameters']) {
    const node = page.locator('[class*=tree-treenode]').filter({ hasText: new RegExp(String.raw`^${group} \(`) })
    await node.locator('[class*=checkbox]').first().click()
  }
  await page.keyboard.press('Escape')
  for (let shown = STEP; shown < runs; shown += STEP) {
    // The button stands below the last row, and only there.
    await scrollTo(page, 'bottom')
    await page.getByRole('button', { name: 'Load more' }).click()
    await page.getByText(`${shown + STEP} matching runs`).waitFor()
  }
  await scrollTo(page, 'top')
}

async function scrollTo(page: Page, end: 'top' | 'bottom'): Promise<void> {
  await page.locator('.ag-body-viewport').evaluate((rows, where) => {
    rows.scrollTop = where === 'top' ? 0 : rows.scrollHeight
  }, end)
}
