/** A call worth recording. Its name is the path of its file below the version's folder. */
export interface Call {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly query?: readonly (readonly [string, string])[]
  readonly body?: unknown
  /** Sent as it is, for bodies that are not JSON. */
  readonly rawBody?: string
  /** How many further pages to record, each with the token of the one before. */
  readonly morePages?: number
}

type Parameters = Readonly<Record<string, string | number | readonly string[]>>

/** A GET below `/api/2.0/mlflow/`; lists repeat their name, as MLflow wants them. */
export function get(name: string, path: string, parameters: Parameters = {}, morePages = 0): Call {
  const query = Object.entries(parameters).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map((item) => [key, String(item)] as const),
  )
  return { name, method: 'GET', path: path.startsWith('/') ? path : `/api/2.0/mlflow/${path}`, query, morePages }
}

/** A POST below `/api/2.0/mlflow/`. */
export function post(name: string, path: string, body: unknown, morePages = 0): Call {
  return { name, method: 'POST', path: path.startsWith('/') ? path : `/api/2.0/mlflow/${path}`, body, morePages }
}
