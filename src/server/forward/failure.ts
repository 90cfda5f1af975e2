import { type IncomingMessage } from 'node:http'
import { errorResponse } from '../httpError.ts'

/** Thrown into a call that took too long. */
export class CallTimeout extends Error {
  readonly phase: 'connect' | 'answer'
  constructor(phase: 'connect' | 'answer') {
    super(`timeout (${phase})`)
    this.phase = phase
  }
}

const NETWORK: Record<string, string> = {
  ECONNREFUSED: 'connection refused). Is it running?',
  ECONNRESET: 'it closed the connection). Is it a tracking server, and does it use http or https?',
  EPIPE: 'it closed the connection). Is it a tracking server, and does it use http or https?',
  ENOTFOUND: 'its host name is unknown). Check the address.',
  EAI_AGAIN: 'its host name could not be looked up). Check the address and the network.',
  EHOSTUNREACH: 'no route to it). Check the address and the network.',
  ENETUNREACH: 'no route to it). Check the address and the network.',
}
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|CRL|HOSTNAME_MISMATCH/

/** The answer when a call ended without one; `address` carries no credentials, and nothing else of the error is shown. */
export function failureResponse(error: Error, address: string): Response {
  if (error instanceof CallTimeout) return timeoutResponse(error.phase, address)
  const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN'
  if (code === 'ETIMEDOUT') return timeoutResponse('connect', address)
  if (CERTIFICATE.test(code)) {
    return errorResponse(
      'UPSTREAM_TLS_ERROR',
      `Runlens does not trust the certificate of the tracking server at ${address} (${code}). Set MLFLOW_TRACKING_SERVER_CERT_PATH to the file of its certificate authority, or MLFLOW_TRACKING_INSECURE_TLS=true to go unchecked, and start Runlens again.`,
    )
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('ERR_TLS')) {
    return errorResponse(
      'UPSTREAM_TLS_ERROR',
      `Runlens cannot speak TLS with the tracking server at ${address} (${code}). Does it use http instead of https?`,
    )
  }
  if (code.startsWith('HPE_')) {
    return errorResponse(
      'UPSTREAM_NOT_MLFLOW',
      `The server at ${address} did not answer in HTTP. Check the address; does it use https instead of http?`,
    )
  }
  const reason = NETWORK[code] ?? `${code}). Check the address and the network.`
  return errorResponse('UPSTREAM_UNREACHABLE', `Runlens cannot reach the tracking server at ${address} (${reason}`)
}

function timeoutResponse(phase: CallTimeout['phase'], address: string): Response {
  const what = phase === 'connect' ? 'could not be connected to in time' : 'did not answer in time'
  return errorResponse(
    'UPSTREAM_TIMEOUT',
    `The tracking server at ${address} ${what}. Try again, or check its load and the network.`,
  )
}

/**
 * Endpoints that every MLflow has, so that an HTML 404 from one of them means another kind of server. `experiments/search`
 * is none of them: before 1.28 there was none, and a client that hears so lists instead.
 */
const CORE = /\/mlflow\/(experiments\/get|runs\/(search|get))(\?|$)/

/** The answer in place of one that must not reach the page: a redirect, or a web page where the API should be. */
export function unusableAnswer(answer: IncomingMessage, target: string, address: string): Response | undefined {
  const status = answer.statusCode ?? 0
  if (status >= 300 && status < 400 && status !== 304) {
    answer.destroy()
    return errorResponse(
      'UPSTREAM_REDIRECT',
      `The tracking server at ${address} redirects${redirectGoal(answer, address)} instead of answering. Is a sign-in in front of it, or is that its real address? Start Runlens with the address that answers.`,
    )
  }
  const isPage = /^text\/html\b/i.test(answer.headers['content-type'] ?? '')
  if (isPage && isRpc(target) && (status < 300 || ([404, 405, 501].includes(status) && CORE.test(target)))) {
    answer.destroy()
    return notMlflow(address)
  }
  return undefined
}

export function notMlflow(address: string): Response {
  return errorResponse(
    'UPSTREAM_NOT_MLFLOW',
    `The server at ${address} does not answer like an MLflow tracking server. Check the address, its port and its path prefix.`,
  )
}

/** API calls that answer JSON: not the artifact proxy, whose files may well be HTML. */
function isRpc(target: string): boolean {
  return /^\/(ajax-)?api\/\d\.\d\/mlflow\//.test(target) && !target.includes('/artifacts/')
}

function redirectGoal({ headers }: IncomingMessage, address: string): string {
  const goal = URL.canParse(headers.location ?? '', address) ? new URL(headers.location ?? '', address) : undefined
  return goal === undefined ? '' : ` to ${goal.origin}`
}
