import { UsageError } from '../usageError.ts'
import { codeOf, readVariable } from './accessSources.ts'
import type { AccessSources } from './accessSources.ts'

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
export async function readTlsOptions({ environment, readText }: AccessSources): Promise<TlsOptions> {
  const insecure = /^(true|1)$/i.test(readVariable(environment, 'MLFLOW_TRACKING_INSECURE_TLS') ?? '')
  const authority = readVariable(environment, 'MLFLOW_TRACKING_SERVER_CERT_PATH')
  const client = readVariable(environment, 'MLFLOW_TRACKING_CLIENT_CERT_PATH')
  if (insecure && authority !== undefined) {
    throw new UsageError(
      'MLFLOW_TRACKING_INSECURE_TLS and MLFLOW_TRACKING_SERVER_CERT_PATH exclude each other; unset one of them.',
    )
  }
  const options: TlsOptions = insecure ? { rejectUnauthorized: false } : {}
  if (authority !== undefined) options.ca = await readPem('MLFLOW_TRACKING_SERVER_CERT_PATH', authority, readText)
  if (client !== undefined) {
    // One file holds the client's certificate and its key, as with Python's requests.
    options.cert = await readPem('MLFLOW_TRACKING_CLIENT_CERT_PATH', client, readText)
    options.key = options.cert
  }
  return options
}

async function readPem(variable: string, path: string, readText: AccessSources['readText']): Promise<string> {
  let text: string
  try {
    text = await readText(path)
  } catch (error) {
    throw new UsageError(`The certificate file ${path} named by ${variable} cannot be read (${codeOf(error)}).`, {
      cause: error,
    })
  }
  // Node accepts any text as a certificate list and then trusts nobody, which would only show as a TLS error later.
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw new UsageError(`The file ${path} named by ${variable} holds no certificate in PEM form.`)
  }
  return text
}
