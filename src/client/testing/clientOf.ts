import { MlflowClient } from '../mlflowClient.ts'
import type { MlflowClientOptions } from '../mlflowClient.ts'

interface Sent {
  readonly method: string
  readonly url: string
  readonly body: string
  readonly headers: Headers
}

/** A client whose server answers with `answers` in turn and which remembers what it was sent. */
export function clientOf(...answers: (Response | Error)[]) {
  return clientWith({}, ...answers)
}

/** As `clientOf`, with options of its own. */
export function clientWith(options: MlflowClientOptions, ...answers: (Response | Error)[]) {
  const sent: Sent[] = []
  const client = new MlflowClient({
    trackingUri: 'http://127.0.0.1:5000/prefix/',
    timeoutMs: 1000,
    ...options,
    fetch: async (url, init) => {
      const request = new Request(url, init)
      sent.push({ method: request.method, url: request.url, body: await request.text(), headers: request.headers })
      const answer = answers.shift()
      if (answer === undefined) throw new Error('more calls than answers')
      if (answer instanceof Error) throw answer
      return answer
    },
  })
  return { client, sent }
}
