import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { recordRequest, recordResponse } from '../../e2e/replay/exchange.ts'
import { freePort } from '../../e2e/support/process.ts'
import { forward } from '../../e2e/support/tracking.ts'
import type { Recorder } from './recorder.ts'

/**
 * Runs the pages' journeys in front of the real server and stores everything that the pages ask on the way.
 * @throws Error when a journey fails: recordings of a failure would be replayed as the truth.
 */
export async function recordJourneys(recorder: Recorder, server: string, readBackPath: string): Promise<void> {
  const port = await freePort()
  const proxy = serve({ hostname: '127.0.0.1', port, fetch: (request) => recordAnswer(request, server, recorder) })
  const journeys = spawn('playwright', ['test', '--project', 'mlflow', '--grep-invert', '@bulk'], {
    stdio: 'inherit',
    env: { ...process.env, RUNLENS_E2E_SERVER: `http://127.0.0.1:${port}`, RUNLENS_E2E_READBACK: readBackPath },
  })
  const [status] = await once(journeys, 'close')
  proxy.close()
  if (status !== 0) throw new Error('a journey failed: nothing is recorded before they all pass on the real server')
}

async function recordAnswer(request: Request, server: string, recorder: Recorder): Promise<Response> {
  const recorded = await recordRequest(request.clone())
  const response = await forward(request, server)
  recorder.storeNew({ request: recorded, response: await recordResponse(response.clone()) })
  return response
}
