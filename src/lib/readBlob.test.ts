import { expect, test } from 'vitest'
import { readBlob } from './readBlob.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('what comes in parts is one blob', async () => {
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes('grün '))
      controller.enqueue(bytes('blau'))
      controller.close()
    },
  })
  await expect((await readBlob(stream)).text()).resolves.toBe('grün blau')
})

test('a stream that breaks off says why', async () => {
  const why = new Error('no S3')
  const stream = new ReadableStream({ pull: (controller) => controller.error(why) })
  await expect(readBlob(stream)).rejects.toBe(why)
})
