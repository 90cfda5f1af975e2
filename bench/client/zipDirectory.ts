/** Its own process, so that its memory is its own: downloads a directory as a zip archive and forgets the bytes. */
import { readFileSync } from 'node:fs'
import { NodeMlflowClient } from '../../src/client/node/nodeMlflowClient.ts'

const client = new NodeMlflowClient({ trackingUri: process.argv[2] ?? '', environment: { HOME: '/nonexistent' } })
const peakMib = (): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024)
// What Node and the program themselves take.
const idleMib = peakMib()
const start = performance.now()
const { stream } = await client.downloadArtifacts('r1', 'dir')
let bytes = 0
for await (const chunk of stream) bytes += chunk.byteLength
const seconds = (performance.now() - start) / 1000
console.log(
  `a directory of ${(bytes / 2 ** 30).toFixed(2)} GiB as zip: the process grew by ${peakMib() - idleMib} MiB to ${peakMib()} MiB at most, ${(bytes / 1e6 / seconds).toFixed(0)} MB/s`,
)
