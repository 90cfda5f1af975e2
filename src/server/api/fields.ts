/**
 * Reads request messages as MLflow's server does: protobuf's JSON rules, then MLflow's own texts for what is missing or
 * of the wrong type.
 */
import { readInt64 } from '../../lib/json.ts'
import type { Int64 } from '../../lib/json.ts'
import { invalidParameter, type StoreError } from '../../store/storeError.ts'
import { printPythonJson } from '../../store/rules/text.ts'

/** One field of a message. */
export interface Field<T> {
  /** Reads a value that is there. @throws StoreError that names `path` */
  readonly read: (value: unknown, path: string) => T
  /** What the field is when it was not sent. */
  readonly absent: T
  readonly isRequired: boolean
  /** A repeated field: a query may name it several times. */
  readonly isList: boolean
}

type Fields = Readonly<Record<string, Field<unknown>>>

/** The message that fields describe. */
export type Message<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never }

const SEE = 'See the API docs for more information about request parameters.'

function missing(path: string): StoreError {
  return invalidParameter(`Missing value for required parameter '${path}'. ${SEE}`)
}

function wrongType(value: unknown, path: string): StoreError {
  return invalidParameter(
    `Invalid value ${pythonJson(value)} for parameter '${path}' supplied:  Hint: Value was of type '${pythonType(value)}'. ${SEE}`,
  )
}

/** A refusal that quotes more levels than this would need more stack than there is. */
const MAX_DEPTH = 100

/** Python's `json.dumps(value, sort_keys=True, separators=(',', ':'))`; what is nested too deeply is left out. */
function pythonJson(value: unknown, depth = 0): string {
  if (typeof value === 'string') return printPythonJson(value)
  if (depth > MAX_DEPTH) return '...'
  const inner = (item: unknown): string => pythonJson(item, depth + 1)
  if (Array.isArray(value)) return `[${value.map(inner).join(',')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, item]) => `${printPythonJson(name)}:${inner(item)}`).join(',')}}`
}

function pythonType(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'dict'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'string') return 'str'
  return Number.isInteger(value) ? 'int' : 'float'
}

function field<T>(absent: T, read: (value: unknown) => T | undefined): Field<T> {
  return {
    absent,
    isRequired: false,
    isList: false,
    read: (value, path) => {
      const result = read(value)
      if (result === undefined) throw wrongType(value, path)
      return result
    },
  }
}

export const text: Field<string> = field('', (value) => (typeof value === 'string' ? value : undefined))

/** Experiment ids: MLflow makes text of numbers. */
export const id: Field<string> = field('', (value) =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined,
)

const INT64_END = 2n ** 63n

/** A number, or its digits as text. */
export const int64: Field<Int64> = field<Int64>(0, (value) => {
  const integer = readInt64(value)
  return integer !== undefined && integer < INT64_END && integer >= -INT64_END ? integer : undefined
})

/** An int64 small enough to count with. */
export const count: Field<number> = field(0, (value) => {
  const integer = readInt64(value)
  return typeof integer === 'number' ? integer : undefined
})

/** A number, its text, or `NaN`, `Infinity`, `-Infinity`. */
export const double: Field<number> = field(0, (value) => {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.trim() === '') return undefined
  if (value === 'NaN') return Number.NaN
  const number = Number(value)
  return Number.isNaN(number) ? undefined : number
})

/** In a query, `true` or `false` in any case. */
export const bool: Field<boolean> = field(false, (value) => {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string' || !/^(true|false)$/i.test(value)) return undefined
  return value.toLowerCase() === 'true'
})

/** A name, or its number: protobuf counts from 1 here. */
export function oneOf<T extends string>(names: readonly T[], absent: T): Field<T> {
  return field(absent, (value) => {
    const number = readInt64(value)
    return number === undefined ? names.find((name) => name === value) : names[Number(number) - 1]
  })
}

/** `undefined` when it was not sent. */
export function optional<T>(inner: Field<T>): Field<T | undefined> {
  return { ...inner, absent: undefined }
}

/** Refused when missing or empty. */
export function required<T>(inner: Field<T>): Field<T> {
  return { ...inner, isRequired: true }
}

export function list<T>(item: Field<T>): Field<readonly T[]> {
  return {
    absent: [],
    isRequired: false,
    isList: true,
    read: (value, path) => {
      if (!Array.isArray(value)) throw wrongType(value, path)
      return value.map((element: unknown, index) => item.read(element, `${path}[${index}]`))
    },
  }
}

/** A message within a message. */
export function message<F extends Fields>(fields: F): Field<Message<F>> {
  return {
    // Only ever read through `optional` or in lists, which have an absent value of their own.
    absent: undefined as never,
    isRequired: false,
    isList: false,
    read: (value, path) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(value, path)
      return readMessage(fields, value as Record<string, unknown>, path)
    },
  }
}

/** Reads a message; fields it does not know are ignored. @throws StoreError for the first field that is not as it should be */
export function readMessage<F extends Fields>(
  fields: F,
  json: Readonly<Record<string, unknown>>,
  within = '',
): Message<F> {
  const result: Record<string, unknown> = {}
  for (const named of namedFields(fields)) {
    const { name, field } = named
    const value = valueOf(json, named)
    const isMissing = value === undefined || value === null
    if (field.isRequired && (isMissing || value === '')) throw missing(pathOf(within, name))
    result[name] = isMissing ? field.absent : field.read(value, pathOf(within, name))
  }
  return result as Message<F>
}

function pathOf(within: string, name: string): string {
  return within === '' ? name : `${within}.${name}`
}

interface NamedField {
  readonly name: string
  /** The same name as protobuf's JSON has it, where it is another: `runId` for `run_id`. */
  readonly camel: string | undefined
  readonly field: Field<unknown>
}

const known = new WeakMap<Fields, readonly NamedField[]>()

/** A batch holds a thousand messages of one kind: their names are looked at once. */
function namedFields(fields: Fields): readonly NamedField[] {
  const found = known.get(fields)
  if (found !== undefined) return found
  const named = Object.entries(fields).map(([name, field]): NamedField => {
    const camel = name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())
    return { name, camel: camel === name ? undefined : camel, field }
  })
  known.set(fields, named)
  return named
}

/** Protobuf takes `runId` for `run_id`; MLflow takes `run_uuid` too, from the days before 1.0. */
function valueOf(json: Readonly<Record<string, unknown>>, { name, camel }: NamedField): unknown {
  const isThere = Object.hasOwn(json, name)
  const hasCamel = camel !== undefined && Object.hasOwn(json, camel)
  if (isThere && hasCamel) {
    throw invalidParameter(`Request specifies both '${name}' and '${camel}'; provide only one of them.`)
  }
  const value = isThere ? json[name] : hasCamel ? json[camel] : undefined
  if (name !== 'run_id' || (value !== undefined && value !== null && value !== '')) return value
  return json['run_uuid'] ?? value
}

/** The query of a GET as a message: repeated fields collect all their values, others take the first. */
export function queryToJson(fields: Fields, query: string): Record<string, unknown> {
  const parameters = new URLSearchParams(query)
  const json: Record<string, unknown> = {}
  for (const name of new Set(parameters.keys())) {
    json[name] =
      Object.hasOwn(fields, name) && fields[name]?.isList === true ? parameters.getAll(name) : parameters.get(name)
  }
  return json
}
