import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { FilterBarFixture } from './FilterBarFixture.tsx'

// In a file of its own: elsewhere the editor's code may have come before.
test('a key that is typed while the editor is on its way is not lost', async () => {
  const editor = page.getByRole('textbox', { name: 'Filter as text' })
  const written = "metrics.loss < 1 AND params.lr = '0.1' AND metrics.acc > 0"
  await render(<FilterBarFixture />)
  // Without the pointer, which would fetch the code before.
  const button = page.getByRole('button', { name: 'Edit as text' }).element()
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await expect.element(editor).toHaveFocus()
  await userEvent.keyboard(" AND params.lr = '0.1' AND metrics.acc > 0")
  await expect.poll(() => editor.element().closest('.cm-editor')).not.toBeNull()
  await expect.element(editor).toHaveTextContent(written)
  await userEvent.keyboard('5{Enter}')
  await expect.element(page.getByRole('status')).toHaveTextContent(`${written}5`)
})
