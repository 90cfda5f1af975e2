/**
 * Its own process, so that its memory is its own: downloads a directory as a zip archive and forgets the bytes. The client
 * is the built one, which others import, and this is JavaScript: what strips types takes 16 MiB by itself.
 */
import { readFileSync } from 'node:fs'

const library = new URL('../../dist/library/node.js', import.meta.url).href
const { NodeMlflowClient } = await import(library)
const client = new NodeMlflowClient({ trackingUri: process.argv[2] ?? '', environment: { HOME: '/nonexistent' } })
const peakMib = () => Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024)
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
