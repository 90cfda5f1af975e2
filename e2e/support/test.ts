import { expect, test as base } from '@playwright/test'
import { Guard } from './guard.ts'
import { openMlflowSite, openReplaySite, type Site } from './site.ts'

interface Options {
  /** Addresses whose failing answer is what the test is about. */
  readonly expectedFailures: RegExp | undefined
}

interface WorkerFixtures {
  /** The dashboard in front of recordings or of a real server, depending on the project. */
  readonly site: Site
}

/** Playwright's `test` on the built dashboard; it fails on console errors and on requests to another host. */
export const test = base.extend<Options, WorkerFixtures>({
  site: [
    async ({}, provide, { project }) => {
      const site = await (project.name === 'mlflow' ? openMlflowSite() : openReplaySite())
      await provide(site)
      await site.stop()
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
