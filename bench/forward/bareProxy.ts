/** The least that Node can do between a client and a server: `node bareProxy.ts <address>`. Prints its own address. */
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

const { hostname, port, host } = new URL(process.argv[2] ?? '')
const agent = new Agent({ keepAlive: true })

const server = createServer((incoming, outgoing) => {
  const { method = 'GET', url: path = '/' } = incoming
  const call = request({ agent, hostname, port, method, path, headers: { host, accept: '*/*' } }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 0, answer.headers)
    answer.pipe(outgoing)
  })
  incoming.pipe(call)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
