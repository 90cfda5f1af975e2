import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Segments } from './Segments.tsx'

const SIZES = [
  { value: 'small', label: 'Small' },
  { value: 'large', label: 'Large' },
] as const

function Sizes() {
  const [size, setSize] = useState<'small' | 'large'>('small')
  return <Segments label="Size" options={SIZES} value={size} onChange={setSize} />
}

test('one of a few is chosen with a press and with an arrow key', async () => {
  await render(<Sizes />)
  const small = page.getByRole('radio', { name: 'Small' })
  const large = page.getByRole('radio', { name: 'Large' })
  await expect.element(small).toBeChecked()
  await page.getByRole('radiogroup', { name: 'Size' }).getByText('Large').click()
  await expect.element(large).toBeChecked()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(small).toBeChecked()
  await expect.element(small).toHaveFocus()
})
