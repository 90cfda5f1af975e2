import { readFile } from 'node:fs/promises'
import { type Environment, readVariable } from '../environment.ts'
import { UsageError } from '../usageError.ts'

export interface TlsOptions {
  rejectUnauthorized?: boolean
  ca?: string
  cert?: string
  key?: string
}

/**
 * How the tracking server's certificate is checked, from MLflow's own variables.
 * @throws UsageError when they contradict each other or a certificate file cannot be used.
 */
export async function readTlsOptions(environment: Environment): Promise<TlsOptions> {
  const insecure = /^(true|1)$/i.test(readVariable(environment, 'MLFLOW_TRACKING_INSECURE_TLS') ?? '')
  const authority = readVariable(environment, 'MLFLOW_TRACKING_SERVER_CERT_PATH')
  const client = readVariable(environment, 'MLFLOW_TRACKING_CLIENT_CERT_PATH')
  if (insecure && authority !== undefined) {
    throw new UsageError(
      'MLFLOW_TRACKING_INSECURE_TLS and MLFLOW_TRACKING_SERVER_CERT_PATH exclude each other; unset one of them.',
    )
  }
  const options: TlsOptions = insecure ? { rejectUnauthorized: false } : {}
  if (authority !== undefined) options.ca = await readPem('MLFLOW_TRACKING_SERVER_CERT_PATH', authority)
  if (client !== undefined) {
    // One file holds the client's certificate and its key, as with Python's requests.
    options.cert = await readPem('MLFLOW_TRACKING_CLIENT_CERT_PATH', client)
    options.key = options.cert
  }
  return options
}

async function readPem(variable: string, path: string): Promise<string> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new UsageError(`The certificate file ${path} named by ${variable} cannot be read (${reason}).`, {
      cause: error,
    })
  }
  // Node accepts any text as a certificate list and then trusts nobody, which would only show as a TLS error later.
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw new UsageError(`The file ${path} named by ${variable} holds no certificate in PEM form.`)
  }
  return text
}
