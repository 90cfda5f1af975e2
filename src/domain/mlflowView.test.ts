import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readMlflowViews } from './mlflowView.ts'

const STATE = { searchFilter: 'metrics.loss < 1', orderByAsc: false }
const deflated = `deflate;${deflateSync(JSON.stringify(STATE)).toString('base64')}`
const named = (state: string) => JSON.stringify({ name: 'Best of May', createdAt: 1, updatedAt: 2, state })

test.each([
  ['plain, as MLflow 2 writes it', JSON.stringify(STATE), undefined],
  ['deflated', deflated, undefined],
  ['with a name', named(JSON.stringify(STATE)), 'Best of May'],
  ['with a name and deflated', named(deflated), 'Best of May'],
])('a view that was shared %s is read', async (_how, value, name) => {
  expect(await readMlflowViews([{ key: 'mlflow.sharedViewState.ab', value }])).toEqual([
    { key: 'ab', name, state: STATE },
  ])
})

test.each(['', 'null', '[1]', '"x"', '{', 'deflate;', 'deflate;AAAA', named('{'), named('deflate;x')])(
  '%s is no view',
  async (value) => {
    expect(await readMlflowViews([{ key: 'mlflow.sharedViewState.ab', value }])).toEqual([])
  },
)

test('other tags are none, and the views are in the order of their names', async () => {
  const value = (name: string) => JSON.stringify({ name, createdAt: 1, state: '{}' })
  const views = await readMlflowViews([
    { key: 'mlflow.sharedViewState.', value: '{}' },
    { key: 'owner', value: '{}' },
    { key: 'mlflow.sharedViewState.1', value: value('zebra') },
    { key: 'mlflow.sharedViewState.2', value: value('ant') },
  ])
  expect(views.map(({ name }) => name)).toEqual(['ant', 'zebra'])
})
