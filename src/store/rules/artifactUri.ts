/** Appends path segments to an artifact URI, before its query if it has one (MLflow `append_to_uri_path`). */
export function appendToUri(uri: string, ...segments: readonly string[]): string {
  const query = /^[a-z][\w+.-]*:/i.test(uri) ? uri.indexOf('?') : -1
  const path = query < 0 ? uri : uri.slice(0, query)
  const joined = [path.replace(/\/$/, ''), ...segments].join('/')
  // `mlflow-artifacts:/` alone ends with its only slash.
  return joined + (query < 0 ? '' : uri.slice(query))
}
