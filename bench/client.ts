/**
 * What the client costs: how long a page of 1,000 runs blocks the main thread, against JSON.parse of the same page; how
 * much memory a 2 GiB directory takes as a zip archive; and what its entry weighs. Loopback only. `node bench/client.ts`
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance as nodePerformance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import { Worker } from 'node:worker_threads'

const RUNS = 1000
const ROUNDS = 15

/** Half the values that a busy project logs: 50 metrics, 50 params and 10 tags a run, 7 MB in all. */
function page(): string {
  const runs = Array.from({ length: RUNS }, (_run, index) => ({
    info: {
      run_id: index.toString(16).padStart(32, '0'),
      experiment_id: '1',
      status: 'FINISHED',
      start_time: 1.7e12 + index,
    },
    data: {
      metrics: Array.from({ length: 50 }, (_item, key) => ({
        key: `metric_${key}`,
        value: Math.sin(index * key),
        timestamp: 1.7e12,
        step: key,
      })),
      params: Array.from({ length: 50 }, (_item, key) => ({ key: `param_${key}`, value: String(index * key) })),
      tags: Array.from({ length: 10 }, (_item, key) => ({ key: `tag_${key}`, value: `value ${index}` })),
    },
  }))
  return JSON.stringify({ runs })
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/**
 * The way of the page: bytes go to a worker, which reads and validates them and posts columns back. Blocked is the time
 * that the main thread's loop was at work, so that taking the message in counts as well.
 */
async function blockedByWorker(bytes: Uint8Array, worker: Worker): Promise<number> {
  const copy = bytes.slice().buffer
  const before = nodePerformance.eventLoopUtilization()
  worker.postMessage(copy, [copy])
  const [answer] = (await once(worker, 'message')) as [{ readonly readMetrics: number }]
  const { active } = nodePerformance.eventLoopUtilization(before)
  if (answer.readMetrics !== RUNS * 50) throw new Error('not all was read')
  return active
}

const text = page()
const bytes = new TextEncoder().encode(text)
const worker = new Worker(new URL('client/readPage.ts', import.meta.url))
const parse: number[] = []
const blocked: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const start = performance.now()
  JSON.parse(text)
  parse.push(performance.now() - start)
  blocked.push(await blockedByWorker(bytes, worker))
}
await worker.terminate()
const ratio = median(blocked) / median(parse)
console.log(
  `a page of ${RUNS} runs (${(bytes.length / 1e6).toFixed(1)} MB): JSON.parse ${median(parse).toFixed(1)} ms; main thread blocked ${median(blocked).toFixed(2)} ms, ratio ${ratio.toFixed(3)}`,
)

const GIB = 2 ** 30
const FILES = 8
const CHUNK = Buffer.alloc(1 << 20, 'x')
const size = (2 * GIB) / FILES
const zipDirectory = new URL('client/zipDirectory.js', import.meta.url).pathname
await once(spawn(process.execPath, [zipDirectory, await serve()], { stdio: 'inherit' }), 'exit')

/** A server of one run with `FILES` files, 2 GiB together. */
async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url?.includes('artifacts/list') === true) {
      const files = Array.from({ length: FILES }, (_item, index) => ({
        path: `dir/${index}.bin`,
        is_dir: false,
        file_size: size,
      }))
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ files }))
      return
    }
    response.writeHead(200, { 'content-length': size })
    let left = size / CHUNK.length
    const send = (): void => {
      while (left > 0) {
        left -= 1
        if (!response.write(CHUNK)) return void response.once('drain', send)
      }
      response.end()
    }
    send()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const LIBRARY = 'dist/library'
const ENTRY = 'client.js'

/** An entry and all that it imports at once; what it may import later is apart. */
function filesOf(entry: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(entry)) return found
  found.add(entry)
  const code = readFileSync(`${LIBRARY}/${entry}`, 'utf8')
  for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) filesOf(name, found)
  return found
}

if (existsSync(`${LIBRARY}/${ENTRY}`)) {
  const files = [...filesOf(ENTRY)]
  const kB = files.reduce((sum, name) => sum + gzipSync(readFileSync(`${LIBRARY}/${name}`)).length / 1000, 0)
  console.log(
    `runlens/client for pages: ${kB.toFixed(1)} kB gzip in ${files.length} files, without zod (aim: at most 20)`,
  )
} else {
  console.log('The size of the entry is known after `npm run build`.')
}
