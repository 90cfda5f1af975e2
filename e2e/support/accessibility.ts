import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/**
 * Fails on anything that axe finds on the page, in light and in dark. A page is the same in front of every store, so that each
 * of its states is looked at once: where `npm test` shows it, or, with data that only a real server holds, there.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { project, tags } = test.info()
  const isFirst = project.name === 'embedded' && process.env['RUNLENS_E2E_PYTHON'] === undefined
  if (!isFirst && !tags.includes('@bulk')) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${colorScheme}: ${id}: ${html}\n${failureSummary}`),
    )
    expect(found).toEqual([])
  }
}
