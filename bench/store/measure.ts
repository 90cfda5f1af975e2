import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Side } from './side.ts'

const agent = new Agent({ keepAlive: true })

/** One call; its body as text. */
export function call({ address }: Side, method: string, path: string, body?: unknown): Promise<string> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const headers =
      text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    const sent = request(address + path, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => {
        const answer = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) resolve(answer)
        else reject(new Error(`${path} answered ${response.statusCode}: ${answer.slice(0, 300)}`))
      })
      response.once('error', reject)
    })
    sent.once('error', reject)
    sent.end(text)
  })
}

export async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A call took longer than anybody waits. */
export class TooSlow extends Error {}

/** What `work` resolves to. @throws TooSlow when it takes longer than `mostMs` */
export async function within<T>(mostMs: number, work: Promise<T>): Promise<T> {
  const waited = new AbortController()
  const late = setTimeout(mostMs, undefined, { signal: waited.signal }).then(() => {
    throw new TooSlow(`longer than ${mostMs} ms`)
  })
  // Whoever is in time ends the waiting, which nobody hears of any more.
  late.catch(() => undefined)
  return Promise.race([work, late]).finally(() => waited.abort())
}

export function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN
}

/** Who needs so long need not be asked again. */
const SLOW_MS = 10_000

/** Median of several tries, the first one left out; the first one alone where it is slow. */
export async function medianMs(tries: number, work: () => Promise<unknown>): Promise<number> {
  const first = await timeMs(work)
  if (first > SLOW_MS) return first
  const times: number[] = []
  for (let at = 0; at < tries; at += 1) times.push(await timeMs(work))
  return quantile(times, 0.5)
}

/** Calls per second of several clients that each call again as soon as they are answered. */
export async function callsPerSecond(
  clients: number,
  durationMs: number,
  work: (client: number) => Promise<unknown>,
): Promise<number> {
  const end = performance.now() + durationMs
  let calls = 0
  const elapsed = await timeMs(() =>
    Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        while (performance.now() < end) {
          await work(client)
          calls += 1
        }
      }),
    ),
  )
  return (calls * 1000) / elapsed
}
