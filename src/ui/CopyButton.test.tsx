import { MantineProvider } from '@mantine/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { CopyableText } from './CopyableText.tsx'
import { CopyButton } from './CopyButton.tsx'

// The message goes away after a moment; only a stopped clock tells "gone already" from "never there" on a busy machine.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** What a browser puts on the clipboard by its own means, read where it does so. */
function watchCopyEvent(): string[] {
  const copied: string[] = []
  document.addEventListener('copy', () => copied.push(String(document.getSelection())), { once: true })
  return copied
}

test('what was copied is said, and the copy is exact', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await render(
    <MantineProvider>
      <CopyableText text="7f3c9a52d0b84e6f" shown="7f3c9a52" what="run ID" />
    </MantineProvider>,
  )
  await page.getByRole('button', { name: 'Copy run ID 7f3c9a52' }).click()
  await expect.element(page.getByText('copied')).toBeVisible()
  expect(write).toHaveBeenCalledWith('7f3c9a52d0b84e6f')
  vi.advanceTimersByTime(5000)
  await expect.element(page.getByText('copied')).not.toBeInTheDocument()
})

test('where the clipboard is refused, as over plain HTTP, the older way is taken', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  const copied = watchCopyEvent()
  await render(
    <MantineProvider>
      <CopyButton text="mlflow-artifacts:/12" what="URI" />
    </MantineProvider>,
  )
  await page.getByRole('button', { name: 'Copy URI' }).click()
  await expect.element(page.getByRole('button', { name: 'Copied URI' })).toHaveFocus()
  expect(copied).toEqual(['mlflow-artifacts:/12'])
})

test('a copy that failed is not called one', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  vi.spyOn(document, 'execCommand').mockReturnValue(false)
  await render(
    <MantineProvider>
      <CopyButton text="x" what="URI" />
    </MantineProvider>,
  )
  await page.getByRole('button', { name: 'Copy URI' }).click()
  await expect.element(page.getByRole('button', { name: 'Could not copy URI' })).toBeVisible()
})
