import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { artifactServer, RUN_ID } from '../../app/testing/artifactServer.ts'
import { renderAt } from '../../app/testing/renderAt.tsx'

const RUN = `/experiments/1/runs/${RUN_ID}`
const said = () =>
  page
    .getByRole('region', { name: 'Logged models' })
    .getByRole('listitem')
    .elements()
    .map((model) => model.textContent)

test('each model that a run logged leads to its files and is named by what loads it in Python', async () => {
  const files = { MLmodel: 'flavors: {}' }
  const models = [
    { modelId: 'm-7bccf587', name: 'tree', files },
    { modelId: 'm-0a921bd6', name: 'forest', files },
  ]
  const { router } = await renderAt(RUN, artifactServer({}, {}, models).fetch)
  const link = page.getByRole('link', { name: 'forest' })
  await expect.element(link).toBeVisible()
  expect(said()).toEqual([
    expect.stringMatching(/tree.*models:\/m-7bccf587/),
    expect.stringMatching(/forest.*models:\/m-0a921bd6/),
  ])
  await link.click()
  expect(router.state.location.pathname).toBe(`${RUN}/artifacts/forest`)
  await expect.element(page.getByRole('treeitem', { name: /MLmodel/ })).toBeVisible()
})

test('a model that the server no longer has keeps its URI', async () => {
  const models = [{ modelId: 'm-gone', name: 'gone', files: {} }]
  const server = artifactServer({}, {}, models)
  await renderAt(RUN, (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input.toString(), globalThis.location.origin)
    const gone = { error_code: 'RESOURCE_DOES_NOT_EXIST', message: 'gone' }
    if (pathname.endsWith('/m-gone')) return Promise.resolve(Response.json(gone, { status: 404 }))
    return server.fetch(input, init)
  })
  await expect.element(page.getByRole('button', { name: 'Copy model URI models:/m-gone' })).toBeVisible()
  expect(said()).toEqual([expect.not.stringMatching(/^gone/)])
})
