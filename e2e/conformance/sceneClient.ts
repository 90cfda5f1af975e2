import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { proxyPath, uploadRoute } from '../../src/client/artifacts/uploadRoute.ts'
import { endpoint } from '../../src/contract/endpoint.ts'
import { loggedModelWire } from '../../src/contract/loggedModelWire.ts'
import { MissingEndpointError } from '../../src/domain/trackingError.ts'
import { NodeMlflowClient } from '../../src/library/nodeClient.ts'

const createLoggedModel = endpoint<object>()({
  method: 'POST',
  path: '/api/2.0/mlflow/logged-models',
  idempotent: false,
  since: '3.0',
  response: z.object({ model: loggedModelWire }),
})

/** The client, which only reads logged models, and a way to make one, as Python's `log_model` does. */
export class SceneClient extends NodeMlflowClient {
  /** Makes a model `tree` with the file `data/MLmodel`; on servers that know none, nothing. */
  async makeModel(experimentId: string, runId: string): Promise<string> {
    const tags = [{ key: 'größe/模型 1.0', value: 'ü' }]
    const request = { experiment_id: experimentId, name: 'tree', source_run_id: runId, tags }
    try {
      const { model } = await this.transport.call(createLoggedModel, request)
      await this.#writeFile(model.artifactUri, 'data', 'MLmodel', 'flavors: {}')
      return model.modelId
    } catch (error) {
      if (error instanceof MissingEndpointError) return `m-${'1'.repeat(32)}`
      throw error
    }
  }

  /** By the artifact proxy, or into the folder that the server, which is on this machine, has named. */
  async #writeFile(rootUri: string, folder: string, name: string, content: string): Promise<void> {
    const route = uploadRoute(rootUri, '')
    if (route.kind === 'proxy') {
      const path = proxyPath(route, `${folder}/${name}`)
      await this.transport.upload({ method: 'PUT', path }, new Blob([content]))
      return
    }
    const root = rootUri.startsWith('file:') ? fileURLToPath(rootUri) : rootUri
    mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, folder, name), content)
  }
}
