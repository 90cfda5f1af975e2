/**
 * Its own process, so that its memory is its own: downloads a directory as a zip archive and forgets the bytes. The client
 * is the built one, which others import: the sources would bring the compiler that strips their types.
 */
import { readFileSync } from 'node:fs'
import type * as nodeEntry from '../../src/library/nodeEntry.ts'

const library = new URL('../../dist/library/node.js', import.meta.url).href
const { NodeMlflowClient } = (await import(library)) as typeof nodeEntry
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
  `a directory of ${(bytes / 2 ** 30).toFixed(2)} GiB as zip: peak ${peakMib()} MiB (aim: below 150), ${idleMib} MiB of them before it began; ${(bytes / 1e6 / seconds).toFixed(0)} MB/s`,
)
