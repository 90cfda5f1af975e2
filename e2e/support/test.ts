import { expect, test as base } from '@playwright/test'
import { NodeMlflowClient } from '../../src/client/node/nodeMlflowClient.ts'
import { Guard } from './guard.ts'
import { openEmbeddedSite, openMlflowSite, type Site } from './site.ts'

interface Options {
  /** Addresses whose failing answer is what the test is about. */
  readonly expectedFailures: RegExp | undefined
}

interface WorkerFixtures {
  /** The dashboard on a store of this worker's own or in front of a real server, depending on the project. */
  readonly site: Site
  /** For what a test needs beforehand and for looking afterwards. Tests share a site: change only what is your own. */
  readonly client: NodeMlflowClient
}

/** Playwright's `test` on the built dashboard; it fails on console errors and on requests to another host. */
export const test = base.extend<Options, WorkerFixtures>({
  site: [
    async ({}, provide, { project }) => {
      const site = await (project.name === 'mlflow' ? openMlflowSite() : openEmbeddedSite())
      await provide(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  client: [
    ({ site }, provide) => provide(new NodeMlflowClient({ trackingUri: site.server, environment: {} })),
    { scope: 'worker' },
  ],
  baseURL: ({ site }, provide) => provide(site.url),
  expectedFailures: [undefined, { option: true }],
  context: async ({ context, baseURL, expectedFailures }, provide) => {
    const guard = new Guard(baseURL ?? '', expectedFailures)
    guard.watch(context)
    await provide(context)
    expect(guard.problems).toEqual([])
  },
})
