import { expect, test as base } from '@playwright/test'
import { NodeMlflowClient } from '../../src/client/node/nodeMlflowClient.ts'
import { Guard } from './guard.ts'
import { openEmbeddedSite, openFolderSite, openMlflowSite, type Site } from './site.ts'
import { lookWithClient, lookWithPython, type Stored } from './stored.ts'

interface Options {
  /** Addresses whose failing answer is what the test is about. */
  readonly expectedFailures: RegExp | undefined
}

interface WorkerFixtures {
  /** The dashboard on a store of this worker's own or in front of a real server, depending on the project. */
  readonly site: Site
  /** For what a test needs beforehand and for looking afterwards. Tests share a site: change only what is your own. */
  readonly client: NodeMlflowClient
  /** What the store holds: for Python's client where `RUNLENS_E2E_PYTHON` names a Python that has it. */
  readonly stored: Stored
}

const OPEN: Readonly<Record<string, () => Promise<Site>>> = {
  embedded: openEmbeddedSite,
  folder: openFolderSite,
  'changed-folder': openFolderSite,
  mlflow: openMlflowSite,
}

/** Playwright's `test` on the built dashboard; it fails on console errors and on requests to another host. */
export const test = base.extend<Options, WorkerFixtures>({
  site: [
    async ({}, provide, { project }) => {
      const open = OPEN[project.name]
      if (open === undefined) throw new Error(`no site for the project ${project.name}`)
      const site = await open()
      await provide(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  client: [
    ({ site }, provide) => provide(new NodeMlflowClient({ trackingUri: site.server, environment: {} })),
    { scope: 'worker' },
  ],
  stored: [
    async ({ site, client }, provide) => {
      const python = process.env['RUNLENS_E2E_PYTHON']
      const stored = python === undefined ? lookWithClient(client) : lookWithPython(python, site.store)
      await provide(stored)
      stored.close()
    },
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
