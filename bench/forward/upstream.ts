/** A tracking server's worth of load in its own process: a small JSON answer and one large artifact. Prints its port. */
import { type ServerResponse, createServer } from 'node:http'
import { type AddressInfo } from 'node:net'

const SMALL = JSON.stringify({ experiments: [{ experiment_id: '0', name: 'Default', lifecycle_stage: 'active' }] })
const CHUNK = Buffer.alloc(1 << 20, 'x')

const server = createServer((request, response) => {
  if (request.url?.startsWith('/get-artifact') !== true) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(SMALL)
    return
  }
  const chunks = Number(new URL(request.url, 'http://upstream').searchParams.get('mib'))
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': chunks * CHUNK.length })
  send(response, chunks)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))

function send(response: ServerResponse, chunks: number): void {
  for (let left = chunks; left > 0; left--) {
    if (!response.write(CHUNK)) {
      response.once('drain', () => send(response, left - 1))
      return
    }
  }
  response.end()
}
