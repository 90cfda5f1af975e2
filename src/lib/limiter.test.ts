import { expect, test } from 'vitest'
import { Limiter } from './limiter.ts'

const never = new AbortController().signal

test('a job beyond the limit starts when another one ends, in the order of asking', async () => {
  const limiter = new Limiter(2)
  const started: string[] = []
  const job = async (name: string) => {
    const end = await limiter.turn(never)
    started.push(name)
    return end
  }
  const [endA] = await Promise.all([job('a'), job('b')])
  const c = job('c')
  const d = job('d')
  await Promise.resolve()
  expect(started).toEqual(['a', 'b'])
  endA()
  ;(await c)()
  await d
  expect(started).toEqual(['a', 'b', 'c', 'd'])
})

test('a job that is given up while it waits leaves the queue', async () => {
  const limiter = new Limiter(1)
  const end = await limiter.turn(never)
  const abort = new AbortController()
  const given = limiter.turn(abort.signal)
  const next = limiter.turn(never)
  abort.abort(new Error('left the page'))
  await expect(given).rejects.toThrow('left the page')
  end()
  await expect(next).resolves.toBeTypeOf('function')
})

test('a job that is given up before it asks never starts', async () => {
  await expect(new Limiter(1).turn(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
})
