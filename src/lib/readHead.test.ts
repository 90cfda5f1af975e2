import { expect, test } from 'vitest'
import { readHead } from './readHead.ts'

function streamOf(chunks: readonly string[]) {
  const state = { pulled: 0, cancelled: false }
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[state.pulled]
        state.pulled += 1
        if (chunk === undefined) controller.close()
        else controller.enqueue(new TextEncoder().encode(chunk))
      },
      cancel() {
        state.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, state }
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('reads a short body to its end', async () => {
  const { stream, state } = streamOf(['ab', 'cd'])
  const head = await readHead(stream, 4)
  expect([textOf(head.bytes), head.complete, state.cancelled]).toEqual(['abcd', true, false])
})

test('stops a long body at the limit and cancels the rest', async () => {
  const { stream, state } = streamOf(['abc', 'def', 'ghi', 'jkl'])
  const head = await readHead(stream, 4)
  expect([textOf(head.bytes), head.complete]).toEqual(['abcd', false])
  expect(state).toEqual({ pulled: 2, cancelled: true })
})

test('reads no body as nothing', async () => {
  expect(await readHead(null, 4)).toEqual({ bytes: new Uint8Array(0), complete: true })
})
