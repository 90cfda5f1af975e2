import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Matrix } from './Matrix.tsx'
import type { Track } from './matrixTracks.ts'

/** Every third is tall. */
const rows: readonly Track[] = Array.from({ length: 300 }, (_, row) => ({ id: `r${row}`, sizePx: row % 3 ? 26 : 44 }))
const columns: readonly Track[] = Array.from({ length: 8 }, (_, column) => ({ id: `c${column}`, sizePx: 120 }))

const draw = (row: number, column: number, isFull: boolean) => (
  <span title={isFull ? `all of ${row}, ${column}` : undefined}>{`${row}, ${column}`}</span>
)

const grid = page.getByRole('grid', { name: 'Numbers' })
const cell = (row: number, column: number) => grid.getByRole('gridcell', { name: `${row}, ${column}`, exact: true })
const scrollTo = (px: number) => {
  grid.element().scrollTop = px
}
const drawnRows = () => [...grid.element().querySelectorAll<HTMLElement>('[role="row"]')]

async function open() {
  await render(
    <div style={{ display: 'flex', width: 700, height: 400 }}>
      <Matrix
        label="Numbers"
        rows={rows}
        columns={columns}
        headPx={100}
        headerPx={46}
        widthPx={700}
        heightPx={400}
        pins="none"
        draw={draw}
        onKey={() => undefined}
      />
    </div>,
  )
}

test('a row that scrolls in takes over an element, and shows its own values at its own place', async () => {
  await open()
  scrollTo(1000)
  await expect.element(cell(40, 2)).toBeVisible()
  const before = new Set(drawnRows())
  scrollTo(5000)
  await expect.element(cell(160, 2)).toBeVisible()
  expect(drawnRows().filter((row) => !before.has(row)).length).toBeLessThan(4)
  const tops = new Map(rows.map((_, at) => [at, rows.slice(0, at).reduce((sum, { sizePx }) => sum + sizePx, 46)]))
  for (const row of drawnRows().slice(1)) {
    const at = Number(row.ariaRowIndex) - 2
    expect([...row.querySelectorAll('span')].map(({ textContent }) => textContent)).toEqual(
      [-1, 0, 1, 2, 3, 4, 5].map((column) => `${at}, ${column}`),
    )
    expect(row.offsetTop).toBe(tops.get(at))
  }
})

test('what has the focus keeps it, and its element, wherever the table is scrolled to', async () => {
  await open()
  await userEvent.click(cell(2, 1))
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(cell(3, 1)).toHaveFocus()
  const focused = cell(3, 1).element()
  scrollTo(6000)
  await expect.element(cell(190, 1)).toBeVisible()
  expect(document.activeElement).toBe(focused)
  scrollTo(0)
  await expect.element(cell(2, 1)).toBeVisible()
  expect(cell(3, 1).element()).toBe(focused)
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(cell(4, 1)).toHaveFocus()
})

test('only what is pointed at or has the focus says all of its value', async () => {
  await open()
  await userEvent.hover(cell(5, 2))
  await expect.element(grid.getByTitle('all of 5, 2', { exact: true })).toBeVisible()
  await userEvent.hover(cell(6, 3))
  await expect.element(grid.getByTitle('all of 6, 3', { exact: true })).toBeVisible()
  await expect.element(grid.getByTitle('all of 5, 2', { exact: true })).not.toBeInTheDocument()
})
