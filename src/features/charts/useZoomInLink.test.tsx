import { useState } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import type { Extent } from '../../domain/series/extent.ts'
import { ChartLink } from './chartLink.ts'
import { useZoomInLink } from './useZoomInLink.ts'

function Page({ link, first }: { readonly link: ChartLink; readonly first?: Extent }) {
  const [zoom, setZoom] = useState(first)
  useZoomInLink(link, zoom, setZoom)
  return (
    <>
      <output>{zoom === undefined ? 'everything' : `${zoom.min}..${zoom.max}`}</output>
      <button type="button" onClick={() => setZoom({ min: 1, max: 2 })}>
        Back
      </button>
    </>
  )
}

const address = page.getByRole('status')

test('the address gets what is shown when the hand rests, with no more digits than can be seen', async () => {
  const link = new ChartLink()
  await render(<Page link={link} />)
  link.zoomTo({ min: 3800.123_456_789, max: 3960.987_654_321 })
  await expect.element(address).toHaveTextContent('3800.12..3960.99')
  expect(link.getZoom()).toEqual({ min: 3800.123_456_789, max: 3960.987_654_321 })
  link.zoomTo(undefined)
  await expect.element(address).toHaveTextContent('everything')
})

test('charts show what the address says, at first and when it changes', async () => {
  const link = new ChartLink()
  await render(<Page link={link} first={{ min: 0, max: 5 }} />)
  expect(link.getZoom()).toEqual({ min: 0, max: 5 })
  await page.getByRole('button', { name: 'Back' }).click()
  await expect.poll(link.getZoom).toEqual({ min: 1, max: 2 })
})

test('an axis with a zoom of its own does not get that of another', async () => {
  const [steps, times] = [new ChartLink(), new ChartLink()]
  const { rerender } = await render(<Page link={steps} />)
  steps.zoomTo({ min: 0, max: 5 })
  await rerender(<Page link={times} />)
  expect(times.isZoomed()).toBe(false)
  await expect.element(address).toHaveTextContent('everything')
})
