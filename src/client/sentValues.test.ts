import { expect, test } from 'vitest'
import type { MlflowClient } from './mlflowClient.ts'
import { clientOf } from './testing/clientOf.ts'

const json = (body: unknown) => Response.json(body)
const RUN = { info: { run_id: 'r1', experiment_id: '0', status: 'RUNNING' } }

test.each<[string, (client: MlflowClient) => Promise<unknown>, string]>([
  ['a fraction of a step', (client) => client.logMetric('r1', 'loss', 1, { step: 1.5 }), 'step of "loss" is 1.5'],
  [
    'a step past 64 bits',
    (client) => client.logMetric('r1', 'loss', 1, { step: 2n ** 63n }),
    'step of "loss" is 92233',
  ],
  [
    'a time that is none',
    (client) => client.logMetric('r1', 'a', 1, { timestampMs: Number.NaN }),
    'timestampMs of "a"',
  ],
  ['a start with a fraction', (client) => client.createRun('0', { startTimeMs: 0.5 }), 'startTimeMs is 0.5'],
  ['a start that is none', (client) => client.createRun('0', { startTimeMs: Number.NaN }), 'startTimeMs is NaN'],
  ['an end with a fraction', (client) => client.setTerminated('r1', { endTimeMs: 0.5 }), 'endTimeMs is 0.5'],
  ['a new end with a fraction', (client) => client.updateRun('r1', { endTimeMs: 0.5 }), 'endTimeMs is 0.5'],
  [
    'one such point of many',
    (client) =>
      client.logBatch('r1', { metrics: [1, 1.5].map((step) => ({ key: 'a', value: 1, timestampMs: 1, step })) }),
    'step of "a" is 1.5',
  ],
])(
  '%s is refused before anything is sent: servers would take it, and what follows it, as not said',
  async (_, call, message) => {
    const { client, sent } = clientOf()
    const refusal = { name: 'UsageError', message: expect.stringContaining(message) as unknown }
    await expect(call(client)).rejects.toMatchObject(refusal)
    expect(sent).toEqual([])
  },
)

test('the largest and the smallest 64-bit integers are sent with every digit', async () => {
  const { client, sent } = clientOf(json({}))
  await client.logMetric('r1', 'a', 1, { step: -(2n ** 63n), timestampMs: 2n ** 63n - 1n })
  expect(sent[0]?.body).toContain('"timestamp":9223372036854775807,"step":-9223372036854775808')
})

test('values of params and tags are sent as text, whatever a program without types gives', async () => {
  const { client, sent } = clientOf(json({}), json({ run: RUN }), json({ experiment_id: '1' }))
  const pair = { key: 'a', value: 0.5 as unknown as string }
  await client.logBatch('r1', { params: [pair], tags: [pair] })
  await client.createRun('0', { tags: [pair] })
  await client.createExperiment('e', { tags: [pair] })
  const text = { key: 'a', value: '0.5' }
  expect(sent.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
    { params: [text], tags: [text] },
    { tags: [text] },
    { tags: [text] },
  ])
})
