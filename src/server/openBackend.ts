import { type Backend } from './backend.ts'
import { type CommandLine } from './commandLine.ts'
import { openSqliteBackend } from './embedded/embeddedBackend.ts'
import { openFolderBackend } from './embedded/folderBackend.ts'
import { type Environment, readVariable } from '../domain/access/accessSources.ts'
import { databricksUpstream, httpUpstream } from '../domain/access/upstream.ts'
import { type ForwardTimes, createForwarder } from './forward/forwarder.ts'
import { accessSources } from './environment.ts'
import { type TrackingUri, hideCredentials } from '../domain/trackingUri.ts'
import { UsageError } from '../domain/usageError.ts'

/** What the command line says about stores that Runlens opens itself. */
export type StoreOptions = Pick<CommandLine, 'readOnly' | 'artifacts'>

/** The seam where tracking URIs get their server. @throws UsageError when nobody can serve the URI. */
export async function openBackend(
  uri: TrackingUri,
  environment: Environment,
  { readOnly, artifacts }: StoreOptions,
): Promise<Backend> {
  if (uri.kind === 'sqlite') {
    return openSqliteBackend({ file: uri.path, isReadOnly: readOnly, artifactFolders: artifacts })
  }
  if (uri.kind === 'folder') {
    return openFolderBackend({ folder: uri.path, isReadOnly: readOnly, artifactFolders: artifacts })
  }
  if (readOnly)
    throw new UsageError('--read-only is for stores that Runlens opens itself; a tracking server has its own rules.')
  if (uri.kind === 'unsupported') throw new UsageError(unsupportedMessage(uri.text))
  const sources = accessSources(environment)
  const upstream =
    uri.kind === 'http' ? await httpUpstream(uri.url, sources) : await databricksUpstream(uri.profile, sources)
  return createForwarder(upstream, forwardTimes(environment))
}

function unsupportedMessage(text: string): string {
  const served =
    'Runlens can show http://host:port, https://host/prefix, databricks, databricks://profile, sqlite:///path of a database and the path of a folder mlruns'
  const hint = /^[\w.-]+:\d+(\/|$)/.test(text) ? ` (did you mean http://${text}?)` : ''
  return `Runlens cannot show ${hideCredentials(text)}${hint}. ${served}.`
}

/** MLflow's own time limit, in seconds; its default is 120. */
function forwardTimes(environment: Environment): ForwardTimes {
  const seconds = Number(readVariable(environment, 'MLFLOW_HTTP_REQUEST_TIMEOUT') ?? 120)
  return { connectMs: 10_000, answerMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 120_000 }
}
