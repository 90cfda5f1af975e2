/** What `runlens/client/node` adds to `runlens/client`. */
export { NodeMlflowClient } from './nodeClient.ts'
export type { NodeMlflowClientOptions } from '../client/node/nodeMlflowClient.ts'
export type { OpenLocalStore } from '../client/node/resolveInNode.ts'
export { UsageError } from '../domain/usageError.ts'
