import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { FormSkeleton } from './FormSkeleton.tsx'

test('a form that is still on its way is left with Escape or a click elsewhere', async () => {
  const onClose = vi.fn<() => void>()
  await render(
    <>
      <button>Elsewhere</button>
      <FormSkeleton onClose={onClose} />
    </>,
  )
  const loading = page.getByRole('status', { name: 'Loading' }).element() as HTMLElement
  loading.focus()
  await userEvent.keyboard('a')
  expect(onClose).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledTimes(1)
  await page.getByRole('button', { name: 'Elsewhere' }).click()
  expect(onClose).toHaveBeenCalledTimes(2)
})
