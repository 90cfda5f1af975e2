import { flushSync } from 'react-dom'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { FilterBarFixture } from './FilterBarFixture.tsx'

// In a file of its own: elsewhere the editor's code may have come before.
test('what was selected while the editor is on its way is typed over', async () => {
  await render(<FilterBarFixture />)
  // Without the pointer, which would fetch the code before.
  const button = page.getByRole('button', { name: 'Edit as text' }).element()
  flushSync(() => button.dispatchEvent(new MouseEvent('click', { bubbles: true })))
  const standIn = document.activeElement
  if (!(standIn instanceof HTMLTextAreaElement)) throw new Error('The editor was there at once.')
  standIn.select()
  await expect.poll(() => document.activeElement?.closest('.cm-editor')).toBeTruthy()
  await userEvent.keyboard('metrics.acc > 0.5{Enter}')
  await expect.element(page.getByRole('status')).toHaveTextContent('metrics.acc > 0.5')
})
