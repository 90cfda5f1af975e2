import { expect, test } from 'vitest'
import { csvOf } from './csvOf.ts'
import { seriesTables } from './seriesTables.ts'

test('many points become one file with one head, every point a line, the spike with all its digits', async () => {
  const length = 200_000
  const steps = Float64Array.from({ length }, (_, step) => step)
  const values = new Float64Array(length).fill(0.5)
  values[45_678] = 9.000000000000002
  const series = { steps, values, timestampsMs: new Float64Array(length) }
  const csv = await csvOf(seriesTables('loss', [{ id: 'r1', name: 'otter', color: '', series }]))
  const text = await csv.text()
  expect(text.startsWith('run,run_id,metric,step,time,value\r\notter,r1,loss,0,')).toBe(true)
  expect(text.match(/\r\n/g)).toHaveLength(length + 1)
  expect(text).toContain('otter,r1,loss,45678,1970-01-01T00:00:00.000Z,9.000000000000002\r\n')
  expect(text.match(/run_id/g)).toHaveLength(1)
})

test('a chart without points is a head', async () => {
  expect(await (await csvOf(seriesTables('loss', []))).text()).toBe('run,run_id,metric,step,time,value\r\n')
})
