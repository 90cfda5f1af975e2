import { NodeMlflowClient as Client } from '../client/node/nodeMlflowClient.ts'
import type { NodeMlflowClientOptions } from '../client/node/nodeMlflowClient.ts'
import type { OpenLocalStore } from '../client/node/resolveInNode.ts'

/** The stores are loaded when the first one is wanted: who only talks to servers does without. */
const openLocalStore: OpenLocalStore = async (trackingUri) =>
  (await import('./localStore.ts')).openLocalStore(trackingUri)

/** The client for Node as it is published: local tracking URIs are answered by Runlens' own stores. */
export class NodeMlflowClient extends Client {
  /** @throws TrackingUriError when nobody here can serve the tracking URI */
  constructor(options: NodeMlflowClientOptions = {}) {
    super({ openLocalStore, ...options })
  }
}
