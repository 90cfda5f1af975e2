import { lazy } from 'react'

/** What is only needed once somebody edits: the first page does not wait for it. */
export const ClauseForm = lazy(async () => ({ default: (await import('./ClauseForm.tsx')).ClauseForm }))
export const PartText = lazy(async () => ({ default: (await import('./PartText.tsx')).PartText }))
