import { ArtifactRouteError } from '../../domain/trackingError.ts'

/** How a server takes files for a run: by its artifact proxy, below a path, or by its small-file upload. */
export type UploadRoute = { readonly kind: 'proxy'; readonly path: string } | { readonly kind: 'upload' }

const PROXY = '/api/2.0/mlflow-artifacts/artifacts'

/**
 * The upload route for a run's artifact root. `mlflow-artifacts:` roots go through the proxy of the server they name, or
 * of the tracking server; all other places only the server itself can reach.
 * @param baseUrl the tracking server's address; `''` when only Runlens knows it
 * @throws ArtifactRouteError when the proxy is that of another server
 */
export function uploadRoute(artifactUri: string, baseUrl: string): UploadRoute {
  const proxied = /^mlflow-artifacts:(?:\/\/([^/]*))?(\/.*)?$/.exec(artifactUri)
  if (proxied !== null) return viaProxy(artifactUri, proxied[1] ?? '', proxied[2] ?? '', baseUrl)
  const address = /^https?:\/\/([^/]*)(.*?)\/(?:ajax-)?api\/2\.0\/mlflow-artifacts\/artifacts(\/.*)?$/.exec(artifactUri)
  if (address !== null) return viaProxy(artifactUri, address[1] ?? '', address[3] ?? '', baseUrl)
  return { kind: 'upload' }
}

function viaProxy(artifactUri: string, host: string, path: string, baseUrl: string): UploadRoute {
  const own = URL.canParse(baseUrl) ? new URL(baseUrl).host : ''
  if (host !== '' && host !== own) {
    throw new ArtifactRouteError(
      `The run keeps its artifacts behind another server (${artifactUri}): use the tracking URI of ${host}`,
      `PUT ${PROXY}`,
    )
  }
  return { kind: 'proxy', path: PROXY + encodePath(path) }
}

/** The proxy's address of a file below a route. */
export function proxyPath(route: { readonly path: string }, path: string): string {
  return `${route.path}/${encodePath(path)}`
}

/** Repeated slashes collapse, as in Python. */
function encodePath(path: string): string {
  const parts = path.replace(/\/+/g, '/').replace(/\/$/, '').split('/')
  return parts.map((part) => encodeURIComponent(part)).join('/')
}
