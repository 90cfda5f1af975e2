import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { useCommands } from './commands.ts'
import { currentToasts } from './toasts.ts'
import { useCommandKeys } from './useCommandKeys.ts'

function Page({ why, onRun }: { readonly why?: string; readonly onRun: (which: string) => void }) {
  useCommands([
    { id: 'create', label: 'Create', group: 'Test', keys: 'n', run: () => onRun('create') },
    { id: 'undo', label: 'Undo', group: 'Test', keys: 'mod+z', run: () => onRun('undo') },
    { id: 'delete', label: 'Delete', group: 'Test', keys: 'd', disabledReason: why, run: () => onRun('delete') },
  ])
  return null
}

function Bench({ onRun }: { readonly onRun: (which: string) => void }) {
  const [isOpen, setOpen] = useState(true)
  useCommandKeys()
  return (
    <>
      {isOpen && <Page why="read only" onRun={onRun} />}
      <button type="button" onClick={() => setOpen(false)}>
        leave
      </button>
      <input aria-label="field" />
      <input type="checkbox" aria-label="box" />
      <textarea aria-label="area" />
      <dialog open aria-label="dialog">
        <button type="button">inside</button>
      </dialog>
    </>
  )
}

async function renderBench(): Promise<string[]> {
  const ran: string[] = []
  await render(<Bench onRun={(which) => ran.push(which)} />)
  return ran
}

test('keys run their command; of one that cannot be done now they say why', async () => {
  const ran = await renderBench()
  await userEvent.keyboard('n{Control>}z{/Control}d')
  expect(ran).toEqual(['create', 'undo'])
  expect(currentToasts().map(({ id }) => id)).toEqual(['Delete: read only'])
})

test('keys are text in a field, and belong to the dialog in a dialog', async () => {
  const ran = await renderBench()
  for (const name of ['field', 'area']) {
    await page.getByLabelText(name).click()
    await userEvent.keyboard('n{Control>}z{/Control}')
  }
  page.getByRole('button', { name: 'inside' }).element().focus()
  await userEvent.keyboard('n')
  expect(ran).toEqual([])
  page.getByLabelText('box').element().focus()
  await userEvent.keyboard('n')
  expect(ran).toEqual(['create'])
})

test('commands go with what offered them', async () => {
  const ran = await renderBench()
  await page.getByRole('button', { name: 'leave' }).click()
  await userEvent.keyboard('n')
  expect(ran).toEqual([])
})
