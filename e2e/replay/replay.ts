import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Exchange, playResponse, recordRequest, requestKey } from './exchange.ts'

/** Where the recordings of the newest MLflow are, from the project's root. */
export const GOLDEN = 'fixtures/golden/3.17.2'

/** Answers to requests that change nothing; those of `changes/` depend on their order and are left out. */
const REPLAYED = /^(reads|journeys)\b.*\.json$/

/**
 * A server, as a function, that gives the recorded answer to each recorded request, and to any other a 404 that names
 * the request and how to record it.
 * @throws Error when two recordings of one request differ: the answer would depend on the order of files.
 */
export function replay(golden: string = GOLDEN): (request: Request) => Promise<Response> {
  const answers = new Map<string, Exchange>()
  const names = readdirSync(golden, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((path) => REPLAYED.test(path))) {
    const exchange = JSON.parse(readFileSync(join(golden, name), 'utf8')) as Exchange
    const key = requestKey(exchange.request)
    const other = answers.get(key)
    if (other !== undefined && JSON.stringify(other.response) !== JSON.stringify(exchange.response)) {
      throw new Error(`${name}: another recording answers this request differently: ${key}`)
    }
    answers.set(key, exchange)
  }
  return async (request) => {
    const key = requestKey(await recordRequest(request))
    const exchange = answers.get(key)
    return exchange === undefined ? notRecorded(key) : playResponse(exchange.response)
  }
}

function notRecorded(key: string): Response {
  const message = `Not recorded: ${key}. If a page asks this by now, run \`npm run record\`.`
  return Response.json({ error_code: 'NOT_RECORDED', message }, { status: 404 })
}
