/**
 * What Runlens costs in front of a tracking server, both sides measured in the same run and by turns: latency of a small
 * call, throughput of a large artifact, and the memory of the forwarding process. Loopback only. `node bench/forward.ts`
 */
import { existsSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { type Started, startProcess } from './forward/startProcess.ts'

const ROUNDS = 5
const CALLS = 1000
const ARTIFACT_MIB = 512
const RUNLENS = 'dist/server/runlens.js'
const agent = new Agent({ keepAlive: true })

/** Milliseconds until the last byte. */
function timeCall(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
      response.resume().once('end', () => resolve(performance.now() - start))
      response.once('error', reject)
    }).once('error', reject)
  })
}

async function timeSmallCalls(address: string): Promise<number[]> {
  const times: number[] = []
  for (let call = 0; call < CALLS; call++) {
    times.push(await timeCall(`${address}/api/2.0/mlflow/experiments/search?max_results=1`))
  }
  return times
}

async function megabytesPerSecond(address: string): Promise<number> {
  const ms = await timeCall(`${address}/get-artifact?path=weights.bin&run_id=1&mib=${ARTIFACT_MIB}`)
  return (ARTIFACT_MIB * 1.048576) / (ms / 1000)
}

/** Linux tells it per process; elsewhere the figure is left out. */
function peakMemoryMib({ child }: Started): string {
  const status = `/proc/${child.pid}/status`
  if (!existsSync(status)) return 'not known on this system'
  const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
  return `${Math.round(Number(kib) / 1024)} MiB`
}

function quantile(values: number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * q)] ?? Number.NaN
}

if (!existsSync(RUNLENS)) throw new Error('Build Runlens first: npm run build')
const upstream = await startProcess(new URL('forward/upstream.ts', import.meta.url).pathname)
const bare = await startProcess(new URL('forward/bareProxy.ts', import.meta.url).pathname, upstream.address)
const runlens = await startProcess(RUNLENS, upstream.address, '--port', '0')
try {
  const small = { direct: new Array<number>(), bare: new Array<number>(), forwarded: new Array<number>() }
  const large = { direct: new Array<number>(), forwarded: new Array<number>() }
  for (let round = 0; round <= ROUNDS; round++) {
    const measured = {
      direct: await timeSmallCalls(upstream.address),
      bare: await timeSmallCalls(bare.address),
      forwarded: await timeSmallCalls(runlens.address),
    }
    // The first round warms both processes up.
    if (round === 0) continue
    small.direct.push(...measured.direct)
    small.bare.push(...measured.bare)
    small.forwarded.push(...measured.forwarded)
  }
  console.log(`idle memory of the forwarding process: ${peakMemoryMib(runlens)} (peak so far)`)
  for (let round = 0; round < ROUNDS; round++) {
    large.direct.push(await megabytesPerSecond(upstream.address))
    large.forwarded.push(await megabytesPerSecond(runlens.address))
    console.log(`  after ${round + 1} × ${ARTIFACT_MIB} MiB: ${peakMemoryMib(runlens)} (peak so far)`)
  }
  for (const q of [0.5, 0.95]) {
    const [direct, piped, forwarded] = [small.direct, small.bare, small.forwarded].map((times) => quantile(times, q))
    const added = (ms = Number.NaN) => `${(ms - (direct ?? Number.NaN)).toFixed(3)} ms`
    console.log(
      `small call p${q * 100}: direct ${direct?.toFixed(3)} ms; forwarded ${added(forwarded)} more${q === 0.5 ? ' (aim: at most 0.3)' : ''}, of which a bare pipe in Node takes ${added(piped)}`,
    )
  }
  const [direct, forwarded] = [quantile(large.direct, 0.5), quantile(large.forwarded, 0.5)]
  console.log(
    `${ARTIFACT_MIB} MiB artifact: direct ${direct.toFixed(0)} MB/s, forwarded ${forwarded.toFixed(0)} MB/s, ratio ${(forwarded / direct).toFixed(2)}`,
  )
} finally {
  runlens.child.kill()
  bare.child.kill()
  upstream.child.kill()
}
agent.destroy()
