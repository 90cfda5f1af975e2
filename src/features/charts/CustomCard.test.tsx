import { MantineProvider } from '@mantine/core'
import { useState } from 'react'
import type { CSSProperties } from 'react'
import { describe, expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import '../../ui/styles.ts'
import { axeViolations } from '../../app/testing/axeViolations.ts'
import type { ChartCardSpec } from '../../domain/chartCard.ts'
import { chartRuns } from '../../domain/chartRuns.ts'
import type { ColumnBrush } from '../../domain/columnBrush.ts'
import { sketchRun } from '../../domain/testing/sketchRun.ts'
import { CustomCard } from './CustomCard.tsx'

const charted = chartRuns(
  [
    { id: 'a', name: 'otter', metrics: { acc: 0.9, loss: 0.1 }, params: { lr: '0.001', opt: 'adamw' } },
    { id: 'b', name: 'heron', metrics: { acc: 0.8, loss: 0.2 }, params: { lr: '0.01', opt: 'adamw' } },
    { id: 'c', name: 'lynx', metrics: { acc: 0.5, loss: 0.4 }, params: { lr: '0.1', opt: 'sgd' } },
    { id: 'd', name: 'moth', metrics: { acc: 0.4, loss: Number.NaN }, params: { lr: '1', opt: 'sgd' } },
  ].map(sketchRun),
  0,
)
const [acc, loss, lr, opt] = [
  { kind: 'metrics', key: 'acc' },
  { kind: 'metrics', key: 'loss' },
  { kind: 'params', key: 'lr' },
  { kind: 'params', key: 'opt' },
] as const

function Card({ spec, seen }: { readonly spec: ChartCardSpec; readonly seen: ColumnBrush[][] }) {
  const [brushes, setBrushes] = useState<readonly ColumnBrush[]>([])
  return (
    <MantineProvider>
      <main style={{ width: 800, '--chart-height': '300px' } as CSSProperties}>
        <CustomCard
          spec={spec}
          charted={charted}
          brushes={brushes}
          onBrush={(next) => {
            seen.push([...next])
            setBrushes(next)
          }}
        />
      </main>
    </MantineProvider>
  )
}

async function show(spec: ChartCardSpec) {
  const seen: ColumnBrush[][] = []
  const { container } = await render(<Card spec={spec} seen={seen} />)
  return { container, seen }
}

const plot = page.getByRole('application')

describe('a scatter plot', () => {
  it('has a point for every run, and says which one the arrow keys are on', async () => {
    const { container } = await show({ kind: 'scatter', fields: [lr, acc] })
    await expect.poll(() => container.querySelectorAll('circle:not(button *)').length).toBe(4)
    await userEvent.click(plot, { position: { x: 400, y: 1 } })
    await userEvent.keyboard('{Home}')
    await expect.element(page.getByText('otter: lr 0.001, acc 0.9', { exact: true })).toBeInTheDocument()
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(page.getByText('heron: lr 0.01, acc 0.8', { exact: true })).toBeInTheDocument()
    expect(await axeViolations()).toEqual([])
  })

  it('reads params over orders of magnitude on a log axis, until told otherwise', async () => {
    await show({ kind: 'scatter', fields: [lr, acc] })
    await page.getByRole('button', { name: 'log scale of lr: change' }).click()
    await expect.element(page.getByRole('button', { name: 'linear scale of lr: change' })).toBeVisible()
  })

  it('says how many runs have no place in it', async () => {
    await show({ kind: 'scatter', fields: [acc, loss] })
    await expect.element(page.getByText('1 of 4 runs have no value for all axes')).toBeVisible()
  })

  it('grows its points with a third column', async () => {
    const { container } = await show({ kind: 'scatter', fields: [lr, acc, acc] })
    await expect.poll(() => container.querySelectorAll('circle:not(button *)').length).toBe(4)
    const radii = [...container.querySelectorAll<SVGCircleElement>('circle:not(button *)')].map(
      (circle) => circle.r.baseVal.value,
    )
    expect(radii).toEqual(radii.toSorted((a, b) => b - a))
    expect(radii[0]).toBeGreaterThan(radii[3]! * 2)
  })
})

describe('parallel coordinates', () => {
  const spec: ChartCardSpec = { kind: 'parallel', fields: [lr, opt, acc] }
  const axis = (name: string) => page.getByRole('slider', { name: new RegExp(`^Range of ${name}:`) })

  it('say for every run what it has on every axis', async () => {
    await show(spec)
    await expect.element(page.getByText('lynx: lr 0.1, opt sgd, acc 0.5', { exact: true })).toBeInTheDocument()
    expect(await axeViolations()).toEqual([])
  })

  it('are brushed by a drag along an axis, and cleared by a click', async () => {
    const { seen } = await show(spec)
    await expect.element(axis('acc')).toBeVisible()
    const { width, height } = axis('acc').element().getBoundingClientRect()
    const at = (share: number) => ({ x: width / 2, y: height * share })
    await userEvent.dragAndDrop(axis('acc'), axis('acc'), { sourcePosition: at(0), targetPosition: at(0.5) })
    const brush = seen.at(-1)?.[0]
    expect(brush?.field).toEqual(acc)
    expect(Number(brush?.from)).toBeGreaterThan(0.5)
    expect(page.getByText('lynx:').query()).toBeNull()
    await expect.element(page.getByText('otter: lr 0.001, opt adamw, acc 0.9', { exact: true })).toBeInTheDocument()
    await userEvent.click(axis('acc'))
    expect(seen.at(-1)).toEqual([])
  })

  it('are brushed by keys, in categories, too', async () => {
    const { seen } = await show(spec)
    await expect.element(axis('opt')).toBeVisible()
    ;(axis('opt').element() as HTMLElement).focus()
    await userEvent.keyboard('{ArrowUp}')
    expect(seen.at(-1)).toEqual([{ field: opt, from: 'sgd', to: 'sgd' }])
    await expect.element(axis('opt')).toHaveAttribute('aria-valuetext', 'opt sgd')
    await userEvent.keyboard('{Escape}')
    expect(seen.at(-1)).toEqual([])
  })
})

it.each<{ spec: ChartCardSpec; title: string }>([
  { spec: { kind: 'box', fields: [acc, opt] }, title: 'acc by opt' },
  { spec: { kind: 'histogram', fields: [acc] }, title: 'Runs by acc' },
  { spec: { kind: 'contour', fields: [lr, loss, acc] }, title: 'acc over lr and loss' },
])('a $spec.kind plot stands in a card called $title', async ({ spec, title }) => {
  const { container } = await show(spec)
  await expect.element(page.getByRole('article', { name: title })).toBeVisible()
  await expect.poll(() => container.querySelectorAll('circle:not(button *), li').length).toBeGreaterThan(1)
  expect(await axeViolations()).toEqual([])
})

it.each<{ spec: ChartCardSpec; words: string; header: string; row: string }>([
  {
    spec: { kind: 'scatter', fields: [lr, acc] },
    words: 'acc: 4 runs from 0.4 (moth) to 0.9 (otter)',
    header: 'Run lr acc',
    row: 'otter 0.001 0.9',
  },
  {
    spec: { kind: 'contour', fields: [lr, loss, acc] },
    words: 'loss: 3 runs from 0.1 (otter) to 0.4 (lynx)',
    header: 'Run lr loss acc',
    row: 'moth 1 NaN 0.4',
  },
  {
    spec: { kind: 'parallel', fields: [lr, opt, acc] },
    words: 'opt: adamw 2 runs, sgd 2 runs',
    header: 'Run lr opt acc',
    row: 'lynx 0.1 sgd 0.5',
  },
  {
    spec: { kind: 'box', fields: [acc, opt] },
    words: 'sgd: runs 2, median 0.45, lower quartile 0.425, upper quartile 0.475, lower whisker 0.4, upper whisker 0.5',
    header: 'opt Runs Median Lower quartile Upper quartile Lower whisker Upper whisker',
    row: 'sgd 2 0.45 0.425 0.475 0.4 0.5',
  },
  {
    spec: { kind: 'histogram', fields: [acc] },
    words: '0.4 to 0.56666667: 2 runs',
    header: 'acc Runs',
    row: '0.4 to 0.56666667 2',
  },
])('a $spec.kind plot is said in words, and shown as a table', async ({ spec, words, header, row }) => {
  await show(spec)
  await expect.element(page.getByText(words, { exact: true })).toBeInTheDocument()
  await page.getByRole('button', { name: /^What can be done with/ }).click()
  await page.getByRole('menuitem', { name: 'Show as a table' }).click()
  await expect.element(page.getByRole('table')).toBeVisible()
  const rows = page.getByRole('row').elements()
  const texts = rows.map((one) => Array.from(one.children, (cell) => cell.textContent).join(' '))
  expect(texts[0]).toBe(header)
  expect(texts).toContain(row)
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
  expect(await axeViolations()).toEqual([])
})

it('a histogram says in words how many runs are in each bin', async () => {
  await show({ kind: 'histogram', fields: [acc] })
  await expect.element(page.getByText('acc: 4 runs from 0.4 (moth) to', { exact: false })).toBeInTheDocument()
  const texts = page
    .getByRole('list')
    .last()
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent)
  expect(texts.reduce((sum, text) => sum + Number(/(\d+) runs$/.exec(text)?.[1]), 0)).toBe(4)
})
