import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page, userEvent } from 'vitest/browser'
import { EarlyKeys } from './EarlyKeys.tsx'

test('what is typed while the palette is on its way is kept, and the focus is where it was when it comes', async () => {
  const typed: string[] = []
  const show = (isOnItsWay: boolean) => (
    <>
      <button>before</button>
      {isOnItsWay && <EarlyKeys onType={(text) => typed.push(text)} onClose={() => typed.push('closed')} />}
    </>
  )
  const { rerender } = await render(show(false))
  await page.getByRole('button').click()
  await rerender(show(true))
  await userEvent.keyboard('res{Escape}')
  expect(typed).toEqual(['r', 're', 'res', 'closed'])
  await rerender(show(false))
  await expect.element(page.getByRole('button')).toHaveFocus()
})
