import { expect, test } from 'vitest'
import { createHttpServer, listen } from './listen.ts'
import { startUpstream } from './testing/servers.ts'

test('a port that is in use is named with the way out', async () => {
  const port = Number(new URL(await startUpstream(() => undefined)).port)
  await expect(listen(createHttpServer(), '127.0.0.1', port)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is already in use; choose another with --port, or --port 0 for any free one.`,
  )
})

test('an address of another machine is named with the way out', async () => {
  await expect(listen(createHttpServer(), '203.0.113.1', 0)).rejects.toThrow(
    /^203\.0\.113\.1 is not an address of this/,
  )
})
