import type { PageExperiments } from './useExperiments.ts'

/** What an export is called, without an ending: of which experiment, since there will be more such files beside it. */
export function runsFileName({ ids, known: [only] }: PageExperiments): string {
  return ids.length === 1 && only !== undefined ? `${only.name} runs` : 'runs'
}
