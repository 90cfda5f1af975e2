import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { CutName } from './CutName.tsx'

/** The pieces of a name in a box of this width. */
async function piecesOf(name: string, widthPx: number): Promise<readonly HTMLElement[]> {
  const { container } = await render(
    <div style={{ width: widthPx, font: '16px monospace' }}>
      <CutName name={name} />
    </div>,
  )
  return [...container.querySelectorAll<HTMLElement>('span > span')]
}

test('a name that is cut has room for a letter and the dots, which say that it is not all', async () => {
  const [start, end] = await piecesOf('resnet50-warm-restarts-0.01', 150)
  expect(start?.getBoundingClientRect().width).toBeGreaterThan(25)
  expect(start?.scrollWidth).toBeGreaterThan(start?.clientWidth ?? 0)
  // The end gives way last, and is cut with dots, too.
  const box = start?.parentElement?.getBoundingClientRect()
  expect(end?.getBoundingClientRect().right).toBeLessThanOrEqual(box?.right ?? 0)
})

test('a name that fits has no gap where it is in two pieces', async () => {
  const [start, end] = await piecesOf('vi-tiny-lr0.3s', 400)
  expect(start?.textContent).toBe('vi')
  expect(start?.getBoundingClientRect().width).toBeLessThan(20)
  expect(end?.getBoundingClientRect().left).toBe(start?.getBoundingClientRect().right)
})

test('the end of a name is whole as long as its start can give way', async () => {
  for (let widthPx = 150; widthPx < 330; widthPx += 7) {
    const [, end] = await piecesOf('resnet18-pre-lr0.0001-s2', widthPx)
    const text = document.createRange()
    text.selectNodeContents(end as Node)
    expect(end?.getBoundingClientRect().width).toBe(text.getBoundingClientRect().width)
  }
})
