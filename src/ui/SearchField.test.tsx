import { MantineProvider } from '@mantine/core'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { SearchField } from './SearchField.tsx'

const field = page.getByRole('searchbox')

/** A place for the committed text that others can change too, as a URL is. */
async function renderField(initial: string) {
  const commits: string[] = []
  function Place() {
    const [value, setValue] = useState(initial)
    const commit = (text: string): void => {
      commits.push(text)
      setValue(text)
    }
    return (
      <MantineProvider>
        <SearchField label="Find" value={value} onCommit={commit} />
        <button type="button" onClick={() => setValue('from a link')}>
          elsewhere
        </button>
      </MantineProvider>
    )
  }
  await render(<Place />)
  return commits
}

test('typing is committed once, when it pauses', async () => {
  const commits = await renderField('')
  field.element().focus()
  await userEvent.keyboard('res')
  await expect.poll(() => commits).toEqual(['res'])
  await expect.element(field).toHaveValue('res')
})

test('Enter commits at once, and Escape clears', async () => {
  const commits = await renderField('old')
  await field.fill('new')
  await userEvent.keyboard('{Enter}')
  expect(commits).toEqual(['new'])
  await userEvent.keyboard('{Escape}')
  expect(commits).toEqual(['new', ''])
  await expect.element(field).toHaveValue('')
})

test('a change from elsewhere replaces what stands in the field', async () => {
  const commits = await renderField('old')
  await field.fill('mine')
  await expect.poll(() => commits).toEqual(['mine'])
  await page.getByRole('button', { name: 'elsewhere' }).click()
  await expect.element(field).toHaveValue('from a link')
  await page.getByRole('button', { name: 'Clear search' }).click()
  expect(commits).toEqual(['mine', ''])
})

test('leaving the field commits at once, and only what has not been', async () => {
  const commits = await renderField('')
  await field.fill('res')
  await userEvent.tab()
  expect(commits).toEqual(['res'])
  field.element().focus()
  await userEvent.tab()
  expect(commits).toEqual(['res'])
})
