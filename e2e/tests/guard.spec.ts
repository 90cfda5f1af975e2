import { expect } from '@playwright/test'
import { Guard } from '../support/guard.ts'
import { test } from '../support/test.ts'

// In a context of its own, because the one of the fixture would rightly fail this test.
test('the guard notes console errors, exceptions and requests to other hosts', async ({ browser, site }) => {
  const context = await browser.newContext()
  const guard = new Guard(site.url)
  guard.watch(context)
  const page = await context.newPage()
  await page.goto(`${site.url}/logo.svg`)
  expect(guard.problems).toEqual([])

  await page.route('http://elsewhere.test/**', (route) => route.fulfill({ body: 'elsewhere' }))
  await page.goto('http://elsewhere.test/')
  await page.evaluate(() => {
    console.error('planted')
    setTimeout(() => {
      throw new Error('planted exception')
    })
  })
  await expect.poll(() => guard.problems.length).toBe(3)
  const [request, message, exception] = guard.problems
  expect(request).toBe('request to another host: http://elsewhere.test/')
  expect(message).toContain('console error: planted')
  expect(exception).toContain('uncaught Error: planted exception')
  await context.close()
})
