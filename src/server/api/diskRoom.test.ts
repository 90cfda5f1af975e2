import { expect, test } from 'vitest'
import { openTestStore } from '../embedded/testStore.ts'
import { DiskFullError } from '../../store/storeError.ts'
import { answerCall } from './answerCall.ts'
import { DiskRoom } from './diskRoom.ts'

function watchedRoom() {
  const reported: string[] = []
  return { reported, room: new DiskRoom('/data/mlflow.db', (message) => reported.push(message)) }
}

test('a database that cannot grow refuses what does not fit, takes what does, and both are known', async () => {
  const { driver, store } = openTestStore()
  const { room, reported } = watchedRoom()
  const context = { store, storeType: 'SqlStore', resolveLocation: (location: string) => location } as const
  const tag = async (value: string) => {
    const body = JSON.stringify({ experiment_id: '0', key: 'k', value })
    const output = await answerCall(context, { call: 'POST experiments/set-experiment-tag', path: {}, query: '', body })
    room.wrote(output)
    return output.status
  }
  expect([await tag('short'), room.refusal]).toEqual([200, undefined])
  driver.exec('PRAGMA max_page_count = 1')
  expect([await tag('x'.repeat(5000)), await tag('y'.repeat(5000))]).toEqual([503, 503])
  expect(reported).toEqual([room.refusal])
  expect(room.refusal).toContain('no room left on the disk of /data/mlflow.db')
  expect((await store.getExperiment('0')).tags).toEqual([{ key: 'k', value: 'short' }])

  driver.exec('PRAGMA max_page_count = 1000000')
  expect([await tag('x'.repeat(5000)), room.refusal]).toEqual([200, undefined])
})

test('a file that does not fit is known too, and other failures say nothing about the disk', async () => {
  const { room, reported } = watchedRoom()
  const fail = (error: Error) =>
    room.watch(async () => {
      throw error
    })
  await expect(fail(new TypeError('no'))).rejects.toThrow('no')
  room.wrote({ status: 400, json: '{}', isDiskFull: false })
  expect(room.refusal).toBeUndefined()

  await expect(fail(new DiskFullError('model.bin does not fit'))).rejects.toThrow('model.bin does not fit')
  room.wrote({ status: 400, json: '{}', isDiskFull: false })
  expect(room.refusal).toBeDefined()
  expect(reported).toHaveLength(1)
  expect(await room.watch(async () => 'written')).toBe('written')
  expect(room.refusal).toBeUndefined()
})
