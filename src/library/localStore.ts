import packageJson from '../../package.json' with { type: 'json' }
import { parseTrackingUri } from '../domain/trackingUri.ts'
import { createApp } from '../server/app.ts'
import { defaultTrackingUri } from '../server/defaultTrackingUri.ts'
import { openBackend } from '../server/openBackend.ts'

/**
 * Opens what a local tracking URI names as the command `runlens` does, but in this process and without a port. It is
 * closed when the process ends by itself.
 * @throws UsageError when it cannot be used
 */
export async function openLocalStore(trackingUri: string): Promise<(request: Request) => Promise<Response>> {
  const uri = parseTrackingUri(trackingUri.trim() === '' ? defaultTrackingUri() : trackingUri)
  const backend = await openBackend(uri, {}, { readOnly: false, artifacts: [] })
  process.once('beforeExit', () => void backend.close())
  const page = (): Response => new Response(null, { status: 404 })
  const app = createApp({ backend, page, isOurHost: () => true, version: packageJson.version })
  return async (request) => app.fetch(request)
}
