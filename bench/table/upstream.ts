/** A tracking server with one large experiment, its pages made beforehand so that it answers at the speed of the wire. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const [RUNS = 10_000, METRICS = 50, PARAMS = 50, TAGS = 10] = process.argv.slice(2).map(Number)
const FIRST_PAGE = 100
const PAGE = 1000
const START_MS = 1_700_000_000_000

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

function run(index: number): object {
  const id = idOf(index)
  const start = START_MS - index * 60_000
  return {
    info: {
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
    },
    data: {
      metrics: list(METRICS, (key) => ({ key: `metric/${key}`, value: random(), timestamp: start, step: 100 })),
      params: list(PARAMS, (key) => ({ key: `param.${key}`, value: String(Math.floor(random() * 100) / 100) })),
      tags: list(TAGS, (key) => ({ key: `tag_${key}`, value: 'abc'[Math.floor(random() * 3)] })),
    },
    inputs: {},
  }
}

/** By offset: what the page of that offset answers. */
const pages = new Map<number, Buffer>()
/** By id: a run's JSON, for those who ask for some by id. */
const texts = new Map<string, string>()
for (let start = 0; start < RUNS;) {
  const end = Math.min(RUNS, start + (start === 0 ? FIRST_PAGE : PAGE))
  const runs = list(end - start, (index) => run(start + index))
  for (const [index, one] of RUNS <= PAGE ? runs.entries() : []) texts.set(idOf(start + index), JSON.stringify(one))
  const rest = end < RUNS ? { next_page_token: String(end) } : {}
  pages.set(start, Buffer.from(JSON.stringify({ runs, ...rest })))
  start = end
}

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
    const { page_token, filter } = JSON.parse(text) as { page_token?: string; filter?: string }
    const wanted = [...(filter ?? '').matchAll(/'([\da-f]{32})'/g)].map(([, id = '']) => texts.get(id) ?? '')
    if (wanted.length > 0) answer(`{"runs":[${wanted.join()}]}`)
    else answer(pages.get(Number(page_token ?? 0)) ?? '{}')
  })
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
