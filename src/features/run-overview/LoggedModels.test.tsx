import { MantineProvider } from '@mantine/core'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page } from 'vitest/browser'
import { LoggedModels } from './LoggedModels.tsx'

test('each model that a run logged is named by what loads it in Python', async () => {
  const outputs = [
    { modelId: 'm-7bccf587', step: 0 },
    { modelId: 'm-0a921bd6', step: 120 },
  ]
  await render(<LoggedModels outputs={outputs} />, { wrapper: MantineProvider })
  await expect.element(page.getByRole('heading', { name: 'Logged models' })).toBeVisible()
  const said = page
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent)
  expect(said).toEqual([
    expect.stringMatching(/models:\/m-7bccf587.*at step 0/),
    expect.stringMatching(/models:\/m-0a921bd6.*at step 120/),
  ])
})
