/** A tracking server with 10,000 experiments, in folders and with tags and notes as people write them. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const COUNT = 10_000
const START_MS = 1_700_000_000_000

const experiments = Array.from({ length: COUNT }, (_, index) => ({
  experiment_id: String(index + 1),
  name: `team-${index % 40}/project-${Math.floor(index / 40) % 25}/trial-${index}`,
  artifact_location: '',
  lifecycle_stage: 'active',
  creation_time: START_MS - index * 60_000,
  last_update_time: START_MS - index * 50_000,
  tags: [
    { key: 'owner', value: 'ada' },
    { key: 'dataset', value: `v${index % 7}` },
    { key: 'stage', value: 'search' },
    { key: 'mlflow.note.content', value: `What we try in trial ${index}, and why.` },
  ],
}))

const server = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  request.on('end', () => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const body = (text === '' ? Object.fromEntries(searchParams) : JSON.parse(text)) as Record<string, string>
    const start = Number(body['page_token'] ?? 0)
    const end = Math.min(COUNT, start + Number(body['max_results'] ?? 1000))
    const page = {
      experiments: experiments.slice(start, end),
      ...(end < COUNT ? { next_page_token: String(end) } : {}),
    }
    const answer = pathname.endsWith('experiments/search') ? page : { runs: [] }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
