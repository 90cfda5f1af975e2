import type { NodeMlflowClient } from '../../src/client/node/nodeMlflowClient.ts'

let made = 0

/** An experiment of a test's own, with as many finished runs, newest first; every other one has the tag `team`. */
export async function makeExperiment(client: NodeMlflowClient, runCount = 0) {
  made += 1
  const name = `manage/${process.pid}-${Date.now()}-${made}`
  const experimentId = await client.createExperiment(name)
  const runIds: string[] = []
  for (let index = 0; index < runCount; index += 1) {
    const { info } = await client.createRun(experimentId, { runName: `run-${index}`, startTimeMs: 1000 - index })
    await client.logBatch(info.runId, {
      params: [{ key: 'model', value: `m${index}` }],
      tags: index % 2 === 0 ? [{ key: 'team', value: 'vision' }] : [],
    })
    await client.setTerminated(info.runId)
    runIds.push(info.runId)
  }
  return { name, experimentId, runIds }
}
