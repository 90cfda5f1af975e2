import { type ClientRequest, type IncomingMessage } from 'node:http'

/** Longer messages are no sentence for people. */
const MOST_BYTES = 65_536

/** The call that tells whether an experiment may be changed, as POST body. MLflow has none of its own: it is renamed to nothing. */
export function renamingToNothing(experimentId: string): string {
  return JSON.stringify({ experiment_id: experimentId, new_name: '' })
}

/**
 * Why the answer to `renamingToNothing` says that changes are refused; `''` when it does not. Who may not is refused with 401
 * or 403, who may is answered with 400, and nothing is changed either way.
 */
export async function refusalIn(answer: IncomingMessage): Promise<string> {
  if (answer.statusCode !== 401 && answer.statusCode !== 403) {
    answer.resume()
    return ''
  }
  let text = ''
  for await (const chunk of answer.setEncoding('utf8') as AsyncIterable<string>) {
    text += chunk
    if (text.length > MOST_BYTES) break
  }
  return (text.length > MOST_BYTES ? undefined : messageIn(text)) ?? `HTTP ${answer.statusCode}`
}

function messageIn(text: string): string | undefined {
  try {
    const { message } = JSON.parse(text) as { readonly message?: unknown }
    return typeof message === 'string' && message !== '' ? message : undefined
  } catch {
    return undefined
  }
}

/** Sends a small JSON body and resolves with the beginning of the answer. Rejects when there is none. */
export function answerOf(call: ClientRequest, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    call.once('response', resolve).once('error', reject).end(body)
  })
}
