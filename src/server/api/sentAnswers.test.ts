import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { attachApp, createHttpServer } from '../listen.ts'
import { startServer } from '../testing/servers.ts'
import { createApi } from './apiApp.ts'
import { DiskRoom } from './diskRoom.ts'

/** More than the system takes off a server's hands at once. */
const BYTES = 32 * 1024 * 1024

/** An answer as a store's thread hands it over, and a server that gives it. */
async function serve() {
  const json = new Uint8Array(BYTES).fill(0x20)
  const api = createApi({
    isReadOnly: false,
    folders: { served: '/nonexistent', local: [] },
    room: new DiskRoom('/nonexistent', () => {}),
    answer: async () => ({ status: 200, json }),
  })
  const server = createHttpServer()
  attachApp(server, api, '127.0.0.1')
  const address = await startServer(server)
  const ask = async (): Promise<IncomingMessage> => {
    const [response] = (await once(get(`${address}/api/2.0/mlflow/runs/get?run_id=x`), 'response')) as [IncomingMessage]
    return response
  }
  return { json, ask }
}

test('the memory of an answer is given back when it is sent, and not before', async () => {
  const { json, ask } = await serve()
  const response = await ask()
  // Nobody reads yet, so that the server is still at it.
  expect(json.byteLength).toBe(BYTES)
  expect((await buffer(response)).equals(Buffer.alloc(BYTES, 0x20))).toBe(true)
  await expect.poll(() => json.byteLength).toBe(0)
})
