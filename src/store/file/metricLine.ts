import type { Int64 } from '../../lib/json.ts'
import { readInt64 } from '../../lib/json.ts'

/** A point of a metric file, without its key. */
export interface Point {
  readonly timestampMs: Int64
  readonly value: number
  readonly step: Int64
}

/** A point of a logged model's metric file: the run that logged it, and the dataset if there was one. */
export interface ModelPoint extends Point {
  readonly runId: string
  readonly datasetName: string | undefined
  readonly datasetDigest: string | undefined
}

/**
 * Reads one line `timestamp value [step [dataset-name dataset-digest]]`; before MLflow 1.0 there was no step. Lines with a
 * dataset keep their step (MLflow reads 0 there, although it wrote the step). `undefined` when it is no such line.
 */
export function parseRunLine(line: string): Point | undefined {
  const fields = line.trim().split(' ')
  return fields.length === 2 || fields.length === 3 || fields.length === 5 ? toPoint(fields) : undefined
}

/** Reads one line `timestamp value step run-id [dataset-name dataset-digest]`; a name may contain spaces. */
export function parseModelLine(line: string): ModelPoint | undefined {
  const fields = line.trim().split(' ')
  const point = fields.length === 4 || fields.length > 5 ? toPoint(fields) : undefined
  if (point === undefined) return undefined
  const hasDataset = fields.length > 4
  return {
    ...point,
    runId: fields[3] ?? '',
    datasetName: hasDataset ? fields.slice(4, -1).join(' ') : undefined,
    datasetDigest: hasDataset ? fields.at(-1) : undefined,
  }
}

function toPoint([time = '', number = '', count = '0']: readonly string[]): Point | undefined {
  const timestampMs = parseInteger(time)
  const step = parseInteger(count)
  const value = parseFloatText(number)
  if (timestampMs === undefined || step === undefined || value === undefined) return undefined
  return { timestampMs, value, step }
}

/** Short ones, which nearly all are, without a detour through `bigint`. */
function parseInteger(text: string): Int64 | undefined {
  return text.length < 16 && /^-?\d+$/.test(text) ? Number(text) + 0 : readInt64(text)
}

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i
const SPECIAL = /^([-+]?)(?:(nan)|inf(?:inity)?)$/i

/** A float in Python's spelling, `nan`, `inf` and `-inf` included. */
function parseFloatText(text: string): number | undefined {
  if (DECIMAL.test(text)) return Number(text)
  const special = SPECIAL.exec(text)
  if (special === null) return undefined
  if (special[2] !== undefined) return Number.NaN
  return special[1] === '-' ? -Infinity : Infinity
}

/** Prints a float so that Python's `float()` and this file read the same one. */
function printFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return `${Object.is(value, -0) ? '-0' : value}.0`
  return String(value)
}

/** The line of a point in a run's metric file, with its end. */
export function printRunLine({ timestampMs, value, step }: Point): string {
  return `${timestampMs} ${printFloat(value)} ${step}\n`
}

/**
 * The line of a point in a model's metric file. A dataset whose name or digest contains white space has no place in it:
 * MLflow refuses to read any model of the experiment then, so the point goes without.
 */
export function printModelLine({ timestampMs, value, step, runId, datasetName, datasetDigest }: ModelPoint): string {
  const dataset = datasetName === undefined || datasetDigest === undefined ? [] : [datasetName, datasetDigest]
  const isPlain = dataset.every((part) => /^\S+$/.test(part))
  return `${[timestampMs, printFloat(value), step, runId, ...(isPlain ? dataset : [])].join(' ')}\n`
}
