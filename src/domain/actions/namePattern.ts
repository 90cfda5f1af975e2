import { formatNumber } from '../../lib/formatNumber.ts'
import type { KnownRun } from '../knownRun.ts'
import { runTitle } from '../runFacts.ts'
import { valueOf } from '../tag.ts'

/** What a pattern makes of a run. */
export interface Rendered {
  readonly text: string
  /** Fields that the run does not have; they are left out of `text`. */
  readonly missing: readonly string[]
}

const FIELD = /\{\{|\}\}|\{([^{}]*)\}/g
const FIXED: ReadonlySet<string> = new Set(['n', 'name', 'id', 'status'])

/**
 * Fields of a pattern that nobody knows: `{n}` (place in the selection, from 1; `{n:3}` with leading zeros), `{name}`,
 * `{id}`, `{status}`, `{params.key}`, `{metrics.key}` and `{tags.key}` are known. `{{` and `}}` are braces.
 */
export function unknownFields(pattern: string): readonly string[] {
  return [...pattern.matchAll(FIELD)].flatMap(([, field]) => (field === undefined || isKnown(field) ? [] : [field]))
}

function isKnown(field: string): boolean {
  return FIXED.has(field) || /^n:[1-9]$/.test(field) || /^(?:params|metrics|tags)\../s.test(field)
}

/** Fills a pattern in for a run; `place` is its place in the selection, from 1. */
export function renderPattern(pattern: string, run: KnownRun, place: number): Rendered {
  const missing: string[] = []
  const text = pattern.replace(FIELD, (whole, field: string | undefined) => {
    if (field === undefined) return whole.slice(1)
    const value = fieldOf(field, run, place)
    if (value === undefined) missing.push(field)
    return value ?? ''
  })
  return { text, missing }
}

function fieldOf(field: string, { ref, status, param, metric, tags }: KnownRun, place: number): string | undefined {
  if (field === 'n') return String(place)
  if (field.startsWith('n:')) return String(place).padStart(Number(field.slice(2)), '0')
  if (field === 'name') return runTitle({ runId: ref.runId, runName: ref.name })
  if (field === 'id') return ref.runId.slice(0, 8)
  if (field === 'status') return status.toLowerCase()
  const key = field.slice(field.indexOf('.') + 1)
  if (field.startsWith('params.')) return param(key)
  if (field.startsWith('tags.')) return valueOf(tags, key)
  const value = metric(key)
  return value === undefined ? undefined : formatNumber(value)
}

/** A name with every `find` in it replaced, as text and not as a pattern. */
export function replaceIn(name: string, find: string, replacement: string): string {
  return find === '' ? name : name.replaceAll(find, () => replacement)
}
