import { BatchError } from './batch.ts'
import { ArtifactRouteError, MlflowError, NetworkError, SchemaError, TimeoutError } from './trackingError.ts'

/** A failure in words for people. */
export interface ErrorDescription {
  /** A few words: `The tracking server is not reachable`. */
  readonly title: string
  /** What happened, in one sentence. */
  readonly sentence: string
  /** What the reader can do about it; absent when there is nothing but to try again. */
  readonly fix: string | undefined
  /** The server's own words; `''` when it said nothing worth showing. */
  readonly words: string
  /** True when the same call may succeed later without any change. */
  readonly transient: boolean
}

const CREDENTIALS =
  'Start Runlens with MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN, of an account that may read this.'
/** MLflow refuses unknown Host headers with the same status and no code, so both reasons for a 403 are named. */
const ALLOWED_HOSTS =
  'If the server has no accounts, it may refuse the name it is reached by: start `mlflow server` with `--allowed-hosts` naming it.'

const NOT_MLFLOW: Omit<ErrorDescription, 'words'> = {
  title: 'This is not an MLflow tracking server',
  sentence: 'The address answers, but not the way MLflow does.',
  fix: 'Check the address, its port and any path in front of the API, and start Runlens with the right one.',
  transient: false,
}

const REFUSED_BY_RUNLENS: Omit<ErrorDescription, 'words'> = {
  title: 'Runlens refuses this address',
  sentence: 'Runlens answers only to names it knows, so that other web sites cannot read through it.',
  fix: 'Open it by the address it printed when it started, or start it with --host and the name you use.',
  transient: false,
}

/** By `errorCode`: MLflow's, and those that Runlens' own forwarding answers with (docs/server.md). */
const BY_CODE: Readonly<Record<string, Omit<ErrorDescription, 'words'>>> = {
  UPSTREAM_UNREACHABLE: {
    title: 'The tracking server is not reachable',
    sentence: 'Runlens runs, but the MLflow server behind it does not answer.',
    fix: 'Start the tracking server, or start Runlens with another address: runlens http://host:5000',
    transient: true,
  },
  UPSTREAM_TLS_ERROR: {
    title: 'No secure connection to the tracking server',
    sentence: 'The tracking server and Runlens could not agree on a certificate or a protocol.',
    fix: 'Set MLFLOW_TRACKING_SERVER_CERT_PATH to the authority that signed its certificate, or check whether the address is http or https.',
    transient: false,
  },
  UPSTREAM_TIMEOUT: {
    title: 'The tracking server does not answer in time',
    sentence: 'It is reachable, but it took too long to answer.',
    fix: undefined,
    transient: true,
  },
  UPSTREAM_REDIRECT: {
    title: 'The tracking server sends Runlens elsewhere',
    sentence: 'It redirects instead of answering: a sign-in page may be in front of it, or it has moved.',
    fix: 'Start Runlens with the address that answers the API itself.',
    transient: false,
  },
  UPSTREAM_NOT_MLFLOW: NOT_MLFLOW,
  FORBIDDEN_HOST: REFUSED_BY_RUNLENS,
  FORBIDDEN_ORIGIN: REFUSED_BY_RUNLENS,
  DATA_LOSS: {
    title: 'Part of the store is damaged',
    sentence: 'The file named below cannot be read where this is kept; the rest of it still can.',
    fix: 'Copy the file before anything else. For a database, `sqlite3 mlflow.db .recover` then saves what can be read.',
    transient: false,
  },
  TEMPORARILY_UNAVAILABLE: {
    title: 'Not possible right now',
    sentence:
      'The server cannot do this at the moment. The disk of its store may be full, or another program hold the file.',
    fix: undefined,
    transient: true,
  },
  RESOURCE_DOES_NOT_EXIST: {
    title: 'Not on this server',
    sentence: 'The tracking server does not know it. It may be deleted for good, or live on another server.',
    fix: undefined,
    transient: false,
  },
  RESOURCE_EXHAUSTED: {
    title: 'Too much at once',
    sentence: 'The server asks to slow down.',
    fix: undefined,
    transient: true,
  },
  REQUEST_LIMIT_EXCEEDED: {
    title: 'Too much at once',
    sentence: 'The server asks to slow down.',
    fix: undefined,
    transient: true,
  },
}

const BY_STATUS: Readonly<Record<number, Omit<ErrorDescription, 'words'>>> = {
  400: {
    title: 'The server does not accept this',
    sentence: 'It refused the request as it was put.',
    fix: undefined,
    transient: false,
  },
  401: {
    title: 'Sign-in needed',
    sentence: 'The tracking server wants to know who you are.',
    fix: CREDENTIALS,
    transient: false,
  },
  403: {
    title: 'Not allowed',
    sentence: 'The tracking server refuses this.',
    fix: `${CREDENTIALS} ${ALLOWED_HOSTS}`,
    transient: false,
  },
  404: {
    title: 'The server does not offer this',
    sentence: 'The tracking server has no such call: it is older than this page needs, or it is not MLflow.',
    fix: NOT_MLFLOW.fix,
    transient: false,
  },
}

const SERVER_FAILED: Omit<ErrorDescription, 'words'> = {
  title: 'The tracking server failed',
  sentence: 'It hit an error of its own while answering.',
  fix: 'Its log says more. Try again; if it stays, tell whoever runs the server.',
  transient: true,
}

const NO_ANSWER: Omit<ErrorDescription, 'words'> = {
  title: 'Runlens does not answer',
  sentence: 'The connection to the Runlens process broke off or was refused.',
  fix: 'Check that it still runs in its terminal, and that this machine is online.',
  transient: true,
}

const TOO_SLOW: Omit<ErrorDescription, 'words'> = {
  title: 'No answer in time',
  sentence: 'The tracking server took too long to answer.',
  fix: undefined,
  transient: true,
}

const NO_ROUTE: Omit<ErrorDescription, 'words'> = {
  title: 'Artifacts cannot be written here',
  sentence: 'The tracking server does not pass on files to the place where this run keeps them.',
  fix: undefined,
  transient: false,
}

const UNEXPECTED: Omit<ErrorDescription, 'words'> = {
  title: 'Something went wrong on this page',
  sentence: 'This is a fault of Runlens, not of your data.',
  fix: 'Reload the page. If it stays, please report it with the words below.',
  transient: false,
}

/** Says what a thrown value means and what to do. Decides by class, `errorCode` and status, never by message text. */
export function describeError(error: unknown): ErrorDescription {
  if (error instanceof BatchError) return describeError(error.cause)
  if (error instanceof MlflowError) {
    const known = ownCode(error.errorCode) ?? BY_STATUS[error.status] ?? SERVER_FAILED
    return { ...known, words: error.message }
  }
  if (error instanceof NetworkError) return { ...NO_ANSWER, words: '' }
  if (error instanceof TimeoutError) return { ...TOO_SLOW, words: error.message }
  if (error instanceof ArtifactRouteError) return { ...NO_ROUTE, words: error.message }
  if (error instanceof SchemaError) return { ...NOT_MLFLOW, words: error.message }
  return { ...UNEXPECTED, words: error instanceof Error ? error.message : String(error) }
}

/** A code is the server's word: `constructor` must not find what every object has. */
function ownCode(errorCode: string): Omit<ErrorDescription, 'words'> | undefined {
  return Object.hasOwn(BY_CODE, errorCode) ? BY_CODE[errorCode] : undefined
}
