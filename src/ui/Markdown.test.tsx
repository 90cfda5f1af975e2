import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Markdown } from './Markdown.tsx'

test('headings, lists, tables and tasks are what they are elsewhere', async () => {
  const text = '# Findings\n\n- **first**\n- [x] done\n- [ ] open\n\n| lr | loss |\n|---|---|\n| 0.1 | 2 |\n'
  await render(<Markdown text={text} />)
  await expect.element(page.getByRole('heading', { name: 'Findings', level: 3 })).toBeVisible()
  await expect.element(page.getByRole('cell', { name: '0.1' })).toBeVisible()
  expect(
    page
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent?.trim()),
  ).toEqual(['first', '☑ done', '☐ open'])
})

test('nothing in it runs, loads or leads to a place in this page', async () => {
  const text = [
    '<img src="https://tracker.test/a.png" onerror="window.broken = true">',
    '<script>window.broken = true</script>',
    '[run](javascript:window.broken=true) [here](#/experiments/0) [there](../secret) [out](https://example.test/a)',
    '![curve](https://tracker.test/b.png) ![local](plot.png)',
    '[![badge](https://tracker.test/c.png)](https://example.test/b)',
  ].join('\n\n')
  const { container } = await render(<Markdown text={text} />)
  await expect.element(page.getByRole('link', { name: 'out' })).toHaveAttribute('rel', 'noopener noreferrer')
  expect(container.querySelectorAll('img, script, iframe')).toHaveLength(0)
  expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://example.test/a',
    'https://tracker.test/b.png',
    'https://example.test/b',
  ])
  // What is not rendered is still there to read.
  expect(container.textContent).toContain('<script>window.broken = true</script>')
})

test.each(['>', '- ', '1. '])('a line of thousands of %j is shown as it was typed', async (mark) => {
  const text = `before\n\n${mark.repeat(5000)}end`
  const { container } = await render(<Markdown text={text} />)
  expect(container.textContent).toBe(text)
})

test('what is nested deeper than a page can be is kept as text', async () => {
  const { container } = await render(<Markdown text={`first\n\n${'*a **b '.repeat(1000)}end${'** *'.repeat(1000)}`} />)
  await expect.element(page.getByText('first', { exact: true })).toBeVisible()
  expect(container.textContent).toContain('end')
  const depthOf = (element: Element | null): number => (element === null ? 0 : 1 + depthOf(element.parentElement))
  expect(Math.max(...[...container.querySelectorAll('*')].map(depthOf))).toBeLessThan(120)
})
