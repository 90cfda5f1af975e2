import { MantineProvider } from '@mantine/core'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../ui/styles.ts'
import { TextValue } from './TextValue.tsx'

const SEEN = ['adam', 'sgd', 'sgdr']
const VOCABULARY = { keys: () => [], values: () => SEEN.map((text) => ({ text, count: 1 })) }

const field = page.getByRole('textbox', { name: 'Value' })
const selected = page.getByRole('option', { selected: true })

/** The field of `params.opt is …`; what it is finished with goes into `finished`. */
function Field({ before, finished }: { readonly before: string; readonly finished: string[] }) {
  const [value, setValue] = useState(before)
  return (
    <MantineProvider>
      <TextValue
        draft={{ entity: 'parameter', key: 'opt', operatorId: 'is', value }}
        operator={{ id: 'is', label: 'is', comparator: '=', value: 'text' }}
        vocabulary={() => VOCABULARY}
        onChange={setValue}
        onFinish={(text) => finished.push(text)}
      />
    </MantineProvider>
  )
}

async function open(before = '') {
  const finished: string[] = []
  await render(<Field before={before} finished={finished} />)
  await field.click()
  return finished
}

test('Enter takes the only value that what was typed is a part of', async () => {
  const finished = await open()
  await userEvent.keyboard('ad')
  await expect.element(selected).toMatchTextContent(/^adam/)
  await userEvent.keyboard('{Enter}')
  expect(finished).toEqual(['adam'])
})

test('the arrow up leaves what was typed to the form', async () => {
  const finished = await open()
  await userEvent.keyboard('ad')
  await expect.element(selected).toBeVisible()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(selected).not.toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  expect(finished).toEqual([])
})

test.each(['sg', 'sgd', 'rms'])(
  'nothing is chosen for %j: a part of two values, one itself, a part of none',
  async (typed) => {
    await open()
    await userEvent.keyboard(typed)
    await expect.element(selected).not.toBeInTheDocument()
  },
)

test('a value that nobody has touched stays', async () => {
  await open('ad')
  await expect.element(page.getByRole('option')).toMatchTextContent(/^adam/)
  await expect.element(selected).not.toBeInTheDocument()
})
