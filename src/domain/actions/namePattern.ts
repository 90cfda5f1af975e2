import { formatNumber } from '../../lib/formatNumber.ts'
import type { Experiment } from '../experiment.ts'
import type { KnownRun } from '../knownRun.ts'
import { runTitle } from '../runFacts.ts'
import { valueOf } from '../tag.ts'

/** What a pattern makes of a thing. */
export interface Rendered {
  readonly text: string
  /** Fields that the thing does not have; they are left out of `text`. */
  readonly missing: readonly string[]
}

/** The value of a field of one run or experiment; `undefined` where it has none. */
export type FieldReader = (field: string) => string | undefined

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

/**
 * Fills a pattern in; `place` is the thing's place in the selection, from 1. Braces with something between them that is no
 * field are text: values may hold JSON.
 */
export function renderPattern(pattern: string, read: FieldReader, place: number): Rendered {
  const missing: string[] = []
  const text = pattern.replace(FIELD, (whole, field: string | undefined) => {
    if (field === undefined) return whole.slice(1)
    if (!isKnown(field)) return whole
    const value = placeIn(field, place) ?? read(field)
    if (value === undefined) missing.push(field)
    return value ?? ''
  })
  return { text, missing }
}

/** The pattern that makes `text` of everything. */
export function patternOf(text: string): string {
  const isItself = renderPattern(text, () => undefined, 0).text === text
  return isItself ? text : text.replaceAll(/[{}]/g, '$&$&')
}

function placeIn(field: string, place: number): string | undefined {
  if (field === 'n') return String(place)
  return field.startsWith('n:') ? String(place).padStart(Number(field.slice(2)), '0') : undefined
}

/** Fields of a run. */
export function readRun({ ref, status, param, metric, tags }: KnownRun): FieldReader {
  return (field) => {
    if (field === 'name') return runTitle({ runId: ref.runId, runName: ref.name })
    if (field === 'id') return ref.runId.slice(0, 8)
    if (field === 'status') return status.toLowerCase()
    const key = field.slice(field.indexOf('.') + 1)
    if (field.startsWith('params.')) return param(key)
    if (field.startsWith('tags.')) return valueOf(tags, key)
    const value = metric(key)
    return value === undefined ? undefined : formatNumber(value)
  }
}

/** Fields of an experiment: `{name}`, `{id}` and `{tags.key}`. */
export function readExperiment({ experimentId, name, tags }: Experiment): FieldReader {
  return (field) => {
    if (field === 'name') return name
    if (field === 'id') return experimentId
    return field.startsWith('tags.') ? valueOf(tags, field.slice('tags.'.length)) : undefined
  }
}

/** A name with every `find` in it replaced, as text and not as a pattern. */
export function replaceIn(name: string, find: string, replacement: string): string {
  return find === '' ? name : name.replaceAll(find, () => replacement)
}
