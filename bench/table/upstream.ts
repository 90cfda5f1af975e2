/** A tracking server with one large experiment, its pages made beforehand so that it answers at the speed of the wire. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** `DISTINCT` metric keys in all, of which each run has its own `METRICS`. */
const [RUNS = 10_000, METRICS = 50, PARAMS = 50, TAGS = 10, DISTINCT = METRICS] = process.argv.slice(2).map(Number)
const PAGE = 1000
/** By where they begin: those that the page asks for first are smaller. */
const FIRST_PAGES: ReadonlyMap<number, number> = new Map([
  [0, 32],
  [32, 250],
])
const START_MS = 1_700_000_000_000
/** More runs repeat what the first ones logged: all of it would take gigabytes here. */
const MOST_DATA = 10_000

/** A repeatable stream of numbers in [0, 1): the same runs on every machine. */
let seed = 1
function random(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

function list<T>(count: number, item: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => item(index))
}

function idOf(index: number): string {
  return index.toString(16).padStart(32, '0')
}

function data(index: number): string {
  const start = START_MS - index * 60_000
  return JSON.stringify({
    metrics: list(METRICS, (key) => ({
      key: `metric/${(index * METRICS + key) % DISTINCT}`,
      value: random(),
      timestamp: start,
      step: 100,
    })),
    params: list(PARAMS, (key) => ({ key: `param.${key}`, value: String(Math.floor(random() * 100) / 100) })),
    tags: list(TAGS, (key) => ({ key: `tag_${key}`, value: 'abc'[Math.floor(random() * 3)] })),
  })
}

const texts = list(Math.min(RUNS, MOST_DATA), data)

/** A run's JSON. */
function run(index: number): string {
  const id = idOf(index)
  const start = START_MS - index * 60_000
  const info = {
    run_id: id,
    run_uuid: id,
    run_name: `run-${index}`,
    experiment_id: '1',
    user_id: 'ada',
    status: 'FINISHED',
    start_time: start,
    end_time: start + 50_000,
    artifact_uri: `mlflow-artifacts:/1/${id}/artifacts`,
    lifecycle_stage: 'active',
  }
  return `{"info":${JSON.stringify(info)},"data":${texts[index % MOST_DATA]},"inputs":{}}`
}

function endOf(start: number): number {
  return Math.min(RUNS, start + (FIRST_PAGES.get(start) ?? PAGE))
}

function page(start: number): Buffer {
  const end = endOf(start)
  const runs = list(end - start, (index) => run(start + index))
  return Buffer.from(`{"runs":[${runs.join()}]${end < RUNS ? `,"next_page_token":"${end}"` : ''}}`)
}

/** By offset: what the page of that offset answers, made beforehand as long as there is room. */
const pages = new Map<number, Buffer>()
for (let start = 0; start < Math.min(RUNS, MOST_DATA); start = endOf(start)) {
  pages.set(start, page(start))
}

/** The id of an experiment without runs; all others have the same. */
const EMPTY = '0'
const EXPERIMENT = { experiment_id: '1', name: 'bench', artifact_location: '', lifecycle_stage: 'active' }

const server = createServer((request, response) => {
  const answer = (body: string | Buffer): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  }
  if (request.url?.includes('/runs/search') !== true) {
    answer(JSON.stringify({ experiment: EXPERIMENT, experiments: [EXPERIMENT] }))
    return
  }
  let text = ''
  request.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  request.on('end', () => {
    const { experiment_ids, page_token, filter } = JSON.parse(text) as {
      experiment_ids: string[]
      page_token?: string
      filter?: string
    }
    const wanted = [...(filter ?? '').matchAll(/'([\da-f]{32})'/g)].map(([, id = '']) => run(Number.parseInt(id, 16)))
    const start = Number(page_token ?? 0)
    if (experiment_ids.includes(EMPTY)) answer('{}')
    else if (wanted.length > 0) answer(`{"runs":[${wanted.join()}]}`)
    else answer(pages.get(start) ?? page(start))
  })
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
