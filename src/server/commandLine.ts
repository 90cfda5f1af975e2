import { parseArgs } from 'node:util'
import { UsageError } from '../domain/usageError.ts'

export interface CommandLine {
  trackingUri: string | undefined
  host: string
  port: number
  open: boolean
  readOnly: boolean
  /** Folders that artifacts may be read from and written to, beside the store's own. */
  artifacts: string[]
  help: boolean
  version: boolean
}

export const HELP = `Runlens: a dashboard for MLflow experiments, in the browser.

Usage: runlens [tracking-uri] [options]

  tracking-uri     http://host:port, https://host/prefix, databricks or databricks://profile,
                   or sqlite:///path of a database or the path of a folder mlruns,
                   which Runlens then serves itself
                   (default: the environment variable MLFLOW_TRACKING_URI, else
                   sqlite:///mlflow.db in this folder, which is made when it is missing,
                   or ./mlruns where that already holds experiments)

Options:
  --host <name>    address to listen on (default: 127.0.0.1, this machine only)
  --port <number>  port to listen on; 0 picks a free one (default: 5001)
  --open           open the dashboard in the default browser
  --read-only      of its own store, refuse every change
  --artifacts <folder>
                   of its own store, a further folder whose artifacts may be shown and
                   written; may be given several times
  --help           show this text
  --version        show the version

Credentials and certificates come from MLflow's own environment variables
(MLFLOW_TRACKING_USERNAME, _PASSWORD, _TOKEN, _SERVER_CERT_PATH, …) and from
~/.mlflow/credentials, or ~/.databrickscfg.

Example: runlens http://127.0.0.1:5000 --open`

/** @throws UsageError that names the wrong option or value. */
export function parseCommandLine(args: string[]): CommandLine {
  const { values, positionals } = parse(args)
  if (positionals.length > 1) {
    throw new UsageError(`Only one tracking URI can be given, not ${positionals.length}; see runlens --help.`)
  }
  if (values.host === '') throw new UsageError('The host must not be empty.')
  const { 'read-only': readOnly, ...others } = values
  return { ...others, readOnly, trackingUri: positionals[0], port: parsePort(values.port) }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '5001' },
        open: { type: 'boolean', default: false },
        'read-only': { type: 'boolean', default: false },
        artifacts: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    })
  } catch (error) {
    // Node's first sentence names the option; the rest explains parseArgs to programmers.
    const reason = (error as Error).message.split('. ')[0]
    throw new UsageError(`${reason}; see runlens --help.`, { cause: error })
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new UsageError(`The port must be a number from 0 to 65535, not "${text}".`)
  }
  return port
}
