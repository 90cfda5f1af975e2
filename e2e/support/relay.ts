import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** What stands between Runlens and a server that others need as well, so that for one of them it can be gone. */
export interface Relay {
  readonly address: string
  /** Ends every connection and takes no further one, as if the server had died. */
  readonly cut: () => Promise<void>
  /** Takes connections again, at the same address. */
  readonly mend: () => Promise<void>
}

/** Passes connections of a port of its own on to `target`, an HTTP address of this machine. */
export async function startRelay(target: string): Promise<Relay> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // Whoever ends without a word ends the other side too, by `pipe` or by `cut`.
    socket.on('error', () => socket.destroy())
  }
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    keep(near)
    keep(far)
    near.pipe(far)
    far.pipe(near)
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
  })
  const own = await listen(server, 0)
  return {
    address: `http://127.0.0.1:${own}`,
    cut: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    mend: async () => {
      await listen(server, own)
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  return address.port
}
