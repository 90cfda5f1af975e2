import { MantineProvider, Menu } from '@mantine/core'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { nextTask } from '../lib/nextTask.ts'
import { PressMenu } from './PressMenu.tsx'
import { PressPopover } from './PressPopover.tsx'

async function press(name: string): Promise<Element> {
  ;(page.getByRole('button', { name }).element() as HTMLElement).click()
  // What is there for a key that follows at once.
  await new Promise<void>(nextTask)
  return page.getByRole('button', { name }).element()
}

test('a menu is open before the next key, and counts each time that it opens', async () => {
  const opened: string[] = []
  await render(
    <MantineProvider>
      <PressMenu
        renderButton={(events) => (
          <button type="button" {...events}>
            Sizes
          </button>
        )}
        onOpen={() => opened.push('sizes')}
      >
        <Menu.Dropdown>
          <Menu.Item>Large</Menu.Item>
        </Menu.Dropdown>
      </PressMenu>
    </MantineProvider>,
  )
  expect(await press('Sizes')).toHaveAttribute('aria-expanded', 'true')
  await expect.element(page.getByRole('menuitem', { name: 'Large' })).toBeVisible()
  expect(await press('Sizes')).toHaveAttribute('aria-expanded', 'false')
  expect(await press('Sizes')).toHaveAttribute('aria-expanded', 'true')
  expect(opened).toEqual(['sizes', 'sizes'])
})

test('a panel is open before the next key, and is closed by what is in it', async () => {
  await render(
    <MantineProvider>
      <PressPopover
        label="Sizes"
        position="bottom"
        padding={8}
        renderButton={(events) => (
          <button type="button" {...events}>
            Choose
          </button>
        )}
      >
        {(close) => (
          <button type="button" onClick={close}>
            Large
          </button>
        )}
      </PressPopover>
    </MantineProvider>,
  )
  expect(await press('Choose')).toHaveAttribute('aria-expanded', 'true')
  await page.getByRole('dialog').getByRole('button', { name: 'Large' }).click()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: 'Choose' })).toHaveFocus()
})
