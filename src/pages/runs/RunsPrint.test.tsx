import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { openRunsPage } from '../../app/testing/openRunsPage.tsx'
import { RunsServer, manyRuns } from '../../data/testing/runsServer.ts'

test('paper has the rows out of sight, too, and says where it ends', async () => {
  await openRunsPage(new RunsServer(manyRuns(1200)))
  await expect.element(page.getByText('1,200 runs', { exact: true })).toBeVisible()
  await vi.waitUntil(() => {
    window.dispatchEvent(new Event('beforeprint'))
    return document.querySelector('[data-printed] table') !== null
  })
  const printed = document.querySelector('[data-printed]')
  window.dispatchEvent(new Event('afterprint'))
  expect(printed?.querySelectorAll('tbody tr')).toHaveLength(1000)
  expect(printed?.textContent).toContain('first 1,000 of 1,200 rows: Export has all')
  expect(document.querySelector('[data-printed]')).toBeNull()
})
