/** What `runlens/client/node` adds to `runlens/client`. */
export { NodeMlflowClient } from './nodeMlflowClient.ts'
export type { NodeMlflowClientOptions } from './nodeMlflowClient.ts'
export type { OpenLocalStore } from './resolveInNode.ts'
