import { type Backend } from './backend.ts'
import { type Environment, readVariable } from './environment.ts'
import { type ForwardTimes, createForwarder } from './forward/forwarder.ts'
import { databricksUpstream, httpUpstream } from './forward/upstream.ts'
import { type TrackingUri, hideCredentials } from './trackingUri.ts'
import { UsageError } from './usageError.ts'

/** The seam where tracking URIs get their server. @throws UsageError when nobody can serve the URI. */
export async function openBackend(uri: TrackingUri, environment: Environment): Promise<Backend> {
  if (uri.kind === 'unsupported') throw new UsageError(unsupportedMessage(uri.text))
  const upstream =
    uri.kind === 'http' ? await httpUpstream(uri.url, environment) : await databricksUpstream(uri.profile, environment)
  return createForwarder(upstream, forwardTimes(environment))
}

function unsupportedMessage(text: string): string {
  const served = 'Runlens can show http://host:port, https://host/prefix, databricks and databricks://profile'
  if (text === '') return `No tracking URI: name one as argument or in MLFLOW_TRACKING_URI. ${served}.`
  const hint = /^[\w.-]+:\d+(\/|$)/.test(text) ? ` (did you mean http://${text}?)` : ''
  return `Runlens cannot show ${hideCredentials(text)}${hint}. ${served}.`
}

/** MLflow's own time limit, in seconds; its default is 120. */
function forwardTimes(environment: Environment): ForwardTimes {
  const seconds = Number(readVariable(environment, 'MLFLOW_HTTP_REQUEST_TIMEOUT') ?? 120)
  return { connectMs: 10_000, answerMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 120_000 }
}
