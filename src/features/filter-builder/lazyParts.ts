import { lazyPart } from '../../ui/lazyPart.ts'

/** What is only needed once somebody edits: the first page does not wait for it. */
export const ClauseForm = lazyPart(async () => (await import('./ClauseForm.tsx')).ClauseForm)
export const PartText = lazyPart(async () => (await import('./PartText.tsx')).PartText)
