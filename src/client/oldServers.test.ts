import { describe, expect, test } from 'vitest'
import { MissingEndpointError, MlflowError, SchemaError } from '../domain/trackingError.ts'
import { clientOf, clientWith } from './testing/clientOf.ts'

const missing = () => new Response('<!doctype html><title>404 Not Found</title>', { status: 404 })
const json = (body: unknown) => Response.json(body)
const LISTED = { experiments: ['a', 'c', 'b'].map((name, id) => ({ experiment_id: String(id), name })) }

describe('a server before 1.28, which cannot search experiments,', () => {
  test('is asked to list them, and filter, order and pages are made here', async () => {
    const { client, sent } = clientOf(missing(), json(LISTED), json(LISTED))
    const search = { filter: "name != 'a'", orderBy: ['name ASC'], maxResults: 1 }
    const first = await client.searchExperiments(search)
    expect(first.items.map(({ name }) => name)).toEqual(['b'])
    const second = await client.searchExperiments({ ...search, pageToken: first.nextPageToken })
    expect(second).toMatchObject({ items: [{ name: 'c' }], nextPageToken: undefined })
    // Found out once: the second search does not try again.
    expect(sent.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual(['search', 'list', 'list'])
  })

  test('refuses a wrong filter as a newer one does', async () => {
    const { client } = clientOf(missing(), json(LISTED))
    const error = await client.searchExperiments({ filter: 'nonsense' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(MlflowError)
    expect(error).toMatchObject({ errorCode: 'INVALID_PARAMETER_VALUE' })
  })

  test('is no MLflow when it cannot list either', async () => {
    const { client } = clientOf(missing(), missing())
    await expect(client.listExperiments()).rejects.toBeInstanceOf(SchemaError)
  })
})

describe('a server before 1.30, which knows a run’s name by its tag only,', () => {
  const RUN = { info: { run_uuid: 'r1', experiment_id: '0', status: 'RUNNING' } }

  test('is told the name as a tag too', async () => {
    const { client, sent } = clientOf(json({ run: RUN }))
    await client.createRun('0', { runName: 'first' })
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
      run_name: 'first',
      tags: [{ key: 'mlflow.runName', value: 'first' }],
    })
  })

  test('gets the tag when it does not confirm a new name', async () => {
    const { client, sent } = clientOf(missing(), json({ run: RUN }), json({ run_info: RUN.info }), json({}))
    expect(await client.updateRun('r1', { runName: 'second' })).toMatchObject({ runName: 'second' })
    expect(JSON.parse(sent.at(-1)?.body ?? '')).toMatchObject({ key: 'mlflow.runName', value: 'second' })
  })
})

describe('a server before 2.3, which takes a status and an end that are not sent as RUNNING and as none,', () => {
  const info = { run_id: 'r1', experiment_id: '0', status: 'FAILED', end_time: 7, run_name: 'b' }

  test.each([
    ['2.2.2', () => new Response('2.2.2')],
    ['one that says no version', missing],
  ])('%s, is sent both as the run has them', async (_version, version) => {
    const { client, sent } = clientOf(version(), json({ run: { info } }), json({ run_info: info }))
    await client.updateRun('r1', { runName: 'b' })
    expect(JSON.parse(sent.at(-1)?.body ?? '')).toMatchObject({ status: 'FAILED', end_time: 7, run_name: 'b' })
  })

  test('is sent what is asked for where that says both', async () => {
    const { client, sent } = clientOf(json({ run_info: info }))
    await client.updateRun('r1', { status: 'RUNNING', endTimeMs: 0 })
    expect(sent).toHaveLength(1)
  })

  test('is told from newer ones, which are sent no more than what changes, once', async () => {
    const { client, sent } = clientOf(new Response('2.3.0\n'), json({ run_info: info }), json({ run_info: info }))
    await client.updateRun('r1', { runName: 'b' })
    await client.updateRun('r1', { runName: 'b' })
    expect(sent.map(({ url }) => new URL(url).pathname.split('/').at(-1))).toEqual(['version', 'update', 'update'])
    expect(JSON.parse(sent[1]?.body ?? '')).toEqual({ run_id: 'r1', run_uuid: 'r1', run_name: 'b' })
  })
})

test('a call that the server does not have is a typed error that says since when MLflow has it', async () => {
  const { client } = clientOf(missing())
  const error = await client.logInputs('r1', []).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(MissingEndpointError)
  expect(error).toMatchObject({
    errorCode: 'ENDPOINT_NOT_FOUND',
    since: '2.4',
    message: 'The server has no POST /api/2.0/mlflow/runs/log-inputs, which MLflow has since 2.4',
  })
})

describe('the workspace header', () => {
  test('is sent when the server says that it has workspaces, which it is asked once', async () => {
    const answers = [json({ store_type: 'SqlStore', workspaces_enabled: true }), json({}), json({})]
    const { client, sent } = clientWith({ workspace: 'team' }, ...answers)
    await client.searchRuns('0')
    await client.searchRuns('0')
    expect(sent.map(({ headers }) => headers.get('X-MLFLOW-WORKSPACE'))).toEqual([null, 'team', 'team'])
  })

  test.each([
    ['has none', () => json({ workspaces_enabled: false })],
    ['is too old to say', missing],
  ])('is never sent to a server that %s: the call is refused', async (_case, answer) => {
    const { client, sent } = clientWith({ workspace: 'team' }, answer())
    await expect(client.searchRuns('0')).rejects.toMatchObject({ errorCode: 'FEATURE_DISABLED' })
    expect(sent).toHaveLength(1)
  })

  test('is not asked about when no workspace is wanted', async () => {
    const { client, sent } = clientOf(json({}))
    await client.searchRuns('0')
    expect(sent).toHaveLength(1)
  })
})
